import type { Commit } from '../../../core/model/commit.js'
import type { Person } from '../../../core/model/generated-types.js'
import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { declaredImports } from '../declared-imports.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { type ApprovalRecord, fails, notChecked, type Verify } from './check.js'
import { isFirstImport, newApprovals } from './new-approvals.js'
import { authorsOf, commitsOf, unknownAuthorsOf, whyAuthorsUnknown } from './text-authors.js'
import { newApprovalIn, unknownWriters } from './unknown-writers.js'
import type { Check } from './verification.js'
import { whenItCame } from './when-it-came.js'

/** None of those who wrote the approved text, according to git, approved it, and all of them are known. */
export const verifyAuthors: Verify = (qms, record) => {
  const { fields } = record
  const unknown = whyAuthorsUnknown(qms, fields)
  // The first commit of a cut history seems to have written everything: it accuses its author of nothing.
  if (unknown !== undefined)
    return [
      notChecked(
        '/approvals',
        `Whether one of the people who approved it also wrote in it cannot be told here. ${unknown}`,
      ),
    ]
  const approvals = (fields.approvals ?? []).map((entry, index) => ({ entry, at: `/approvals/${index}/by` }))
  const own = approvals
    .filter(({ entry }) => entry.meaning === 'approved')
    .flatMap(({ entry, at }) => {
      const commits = commitsOf(qms, fields, importsBefore(qms, record, entry))
      return [...ofAuthor(qms, record, commits, entry, at), ...ofNewName(qms, record, commits, entry, at)]
    })
  return [...own, ...ofUnknown(qms, record)]
}

/** A change that brings an approval does not also declare whose work its text is. */
function importsBefore(qms: Qms, record: ApprovalRecord, entry: ApprovalEntry): ReadonlySet<string> | undefined {
  const came = qms.base ? undefined : whenItCame(qms, record, entry)
  return came && declaredImports(came.before)
}

function ofAuthor(
  qms: Qms,
  record: ApprovalRecord,
  commits: readonly Commit[],
  entry: ApprovalEntry,
  at: string,
): readonly Check[] {
  const models = judgesOf(qms, record, entry)
  const wrote = (some: readonly Commit[]) => {
    const found = models.flatMap((content) => authorsOf(content, some))
    return found.find(({ id }: Person) => id === entry.by)
  }
  const author = wrote(commits)
  if (!author) return []
  const said = `${author.name} approved revision ${record.fields.revision} of ${record.fields.document}`
  const recorded = qms.history?.versionsOf(record.path).at(-1)?.commit
  // A squash merge of text and approval names the person who committed the approval as a co-author of both, and is committed by the
  // person who merges.
  const alone = commits.map((commit) =>
    commit.id === recorded?.id ? { ...commit, coAuthors: [], committer: commit.author } : commit,
  )
  if (!wrote(alone))
    return [
      notChecked(
        at,
        `${said} and is named among the authors of commit ${recorded?.id.slice(0, 12)}, which brought the text and its approval together, as a squash merge does. Whether ${author.name} also wrote in the text, only the pull request tells.`,
      ),
    ]
  if (wrote(alone.map((commit) => ({ ...commit, committer: commit.author }))))
    return [fails(at, `${said} but wrote part of it, according to git. ${ANOTHER}`)]
  const own = alone.find((commit) => wrote([commit]))
  const committed = `${said} and committed part of it (commit ${own?.id.slice(0, 12)}, whose author is ${own?.author.name})`
  if (entry.evidence?.pull_request === undefined)
    return [fails(at, `${committed}. Those who commit a text may change it. ${ANOTHER}`)]
  // Merged with a rebase, every commit of a pull request is committed once more, by the person who merges it.
  if (qms.reviewEvidence?.get(entry)?.textAtHead === 'same') return []
  return [
    notChecked(
      at,
      `${committed}, as merging pull request ${entry.evidence.pull_request} with a rebase does. “qms verify --github” asks which text was approved.`,
    ),
  ]
}

const ANOTHER = 'Authors cannot approve their own text: have another person approve it.'

/** Whose address is whose is for people.yml to say: as it is, and as it was before the approval came. */
function judgesOf(qms: Qms, record: ApprovalRecord, entry: ApprovalEntry): readonly QmsContent[] {
  const { base } = qms
  if (base) return isNew(qms, entry) && !isFirstImport(qms) ? [base, qms] : [qms]
  const came = whenItCame(qms, record, entry)
  return came ? [came.before, qms] : [qms]
}

function isNew(qms: Qms, entry: ApprovalEntry): boolean {
  return newApprovals(qms).some((one) => one.entry === entry)
}

/** After the merge: the change that brought the approval also said whose an address is that wrote in the text. */
function ofNewName(
  qms: Qms,
  record: ApprovalRecord,
  commits: readonly Commit[],
  entry: ApprovalEntry,
  at: string,
): readonly Check[] {
  const came = qms.base ? undefined : whenItCame(qms, record, entry)
  if (!came) return []
  const still = unknownAuthorsOf(came.then, commits)
  const [name] = [...unknownAuthorsOf(came.before, commits).keys()].filter((one) => !still.has(one))
  if (name === undefined) return []
  return [
    fails(
      at,
      `Whose address it is with which ${name} wrote in it, only commit ${came.arrival.id.slice(0, 12)} said, which also brought this approval. Have the text approved again.`,
    ),
  ]
}

function ofUnknown(qms: Qms, record: ApprovalRecord): readonly Check[] {
  const { document, revision } = record.fields
  const index = newApprovalIn(qms, record)
  // Against a base, only what is new is judged.
  if (qms.base && index === undefined) return []
  return unknownWriters(qms, record).map((writer) => {
    const { name, commit, isNamedByChange } = writer
    const who = writer.isProgram ? `${name}, a program,` : name
    const wrote = `${who} wrote in revision ${revision} of ${document} (commit ${commit.id.slice(0, 12)})`
    const remedy = writer.isProgram ? NAME_THEIRS : NAME_THEM
    if (index === undefined)
      return notChecked(
        '/approvals',
        `${wrote} and is not in people.yml: so it is not known whether a person who approved it wrote it, too. ${remedy}`,
      )
    const at = `/approvals/${index}/by`
    if (isNamedByChange)
      return fails(
        at,
        `${wrote}, and only this change says in people.yml who that is. Bring people.yml in by a change of its own, and approve again after it.`,
      )
    return fails(
      at,
      `${wrote} and is not in people.yml: so no approval of it counts, because its author may have given it. ${remedy}`,
    )
  })
}

const NAME_THEM = 'If this is one of your people, add the address to them there under “emails”.'
const NAME_THEIRS = 'Add the address there under “emails” to the person who answers for what it writes.'
