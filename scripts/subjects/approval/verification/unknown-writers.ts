import type { Commit } from '../../../core/model/commit.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { accountOfAddress } from '../../../core/questions/account-of-address.js'
import type { ApprovalRecord } from './check.js'
import { isFirstImport, newApprovals } from './new-approvals.js'
import { commitsOf, unknownAuthorsOf } from './text-authors.js'

/** A person who wrote in a text and whom people.yml does not have: perhaps the one who approved it. */
export interface UnknownWriter {
  /** According to git: `Jo Doe <jo@home.example>`. */
  readonly name: string
  readonly commit: Commit
  /** Who had it write, git does not tell. */
  readonly isProgram: boolean
  /** The change itself says who that is: it cannot vouch for its own approval. */
  readonly isNamedByChange: boolean
}

/** @returns by their names those who wrote in a text and whom people.yml does not have, now or before the change that approves it */
export function unknownWriters(qms: Qms, record: ApprovalRecord): readonly UnknownWriter[] {
  const commits = commitsOf(qms, record.fields)
  const now = unknownAuthorsOf(qms, commits)
  const isJudged = newApprovalIn(qms, record) !== undefined && !isFirstImport(qms)
  const before = isJudged ? unknownAuthorsOf(qms.base as QmsContent, commits) : now
  return [...new Map([...before, ...now])].map(([name, commit]) => ({
    name,
    commit,
    isProgram: accountOfAddress(qms, emailIn(name))?.isProgram ?? false,
    isNamedByChange: !now.has(name),
  }))
}

/** In `Jo Doe <jo@home.example>`. */
function emailIn(name: string): string {
  return name.slice(name.lastIndexOf('<') + 1, -1)
}

/** @returns where in a record the first approval is that the base does not have; undefined if there is none, or no base */
export function newApprovalIn(qms: Qms, record: ApprovalRecord): number | undefined {
  return newApprovals(qms).find((one) => {
    // What was given on paper is brought along: who wrote the text lies outside git.
    const isBroughtAlong = isFirstImport(qms) && one.entry.evidence?.note !== undefined
    return one.record === record && one.entry.meaning === 'approved' && !isBroughtAlong
  })?.index
}
