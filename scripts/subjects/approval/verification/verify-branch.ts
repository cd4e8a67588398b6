import { listInWords } from '../../../core/words/list-in-words.js'
import type { BranchProtection } from './branch-protection.js'
import type { BranchCheck } from './verification.js'

/** What document control needs at GitHub. */
interface Demand {
  /** Of ISO 9001:2015. */
  readonly clause: string
  isMet(rules: BranchProtection): boolean
  met(rules: BranchProtection): string
  /** What is not refused, and what may happen because of it. */
  readonly gap: string
  /** The setting, as GitHub calls it. */
  readonly setting: string
}

const DEMANDS: readonly Demand[] = [
  {
    clause: '7.5.2',
    isMet: ({ requiredReviews }) => requiredReviews > 0,
    met: () => 'Each pull request must be approved.',
    gap: 'A pull request needs no approval: a text can be merged that only its author has seen.',
    setting: 'Require a pull request before merging, with at least 1 approval',
  },
  {
    clause: '7.5.2',
    isMet: ({ asksCodeOwners }) => asksCodeOwners,
    met: () => 'Those whom CODEOWNERS names must approve.',
    gap: 'The owner of a document need not be asked: any approval is enough to merge it.',
    setting: 'Require review from Code Owners',
  },
  {
    clause: '7.5.2',
    isMet: ({ asksAfterLastPush }) => asksAfterLastPush,
    met: () => 'A person other than the last to push must approve.',
    gap: 'The last person to push may give the approval that was missing, and would approve their own text.',
    setting: 'Require approval of the most recent reviewable push',
  },
  {
    clause: '7.5.3',
    isMet: ({ dismissesStaleReviews }) => dismissesStaleReviews,
    met: () => 'A push takes back the approvals given before it.',
    gap: 'Approvals stay when the text changes afterwards: what is merged may be other than what was approved.',
    setting: 'Dismiss stale pull request approvals when new commits are pushed',
  },
  {
    clause: '7.5.3',
    isMet: ({ forbidsForcePush }) => forbidsForcePush,
    met: () => 'History cannot be rewritten.',
    gap: 'Force pushes are allowed: history can be rewritten, and approved texts and their evidence can vanish.',
    setting: 'Block force pushes',
  },
  {
    clause: '7.5.3',
    isMet: ({ forbidsDeletion }) => forbidsDeletion,
    met: () => 'The branch cannot be deleted.',
    gap: 'The branch can be deleted, and with it all documented information that it holds.',
    setting: 'Restrict deletions',
  },
  {
    clause: '7.5.3',
    isMet: ({ requiredChecks }) => requiredChecks.length > 0,
    // Whether it is ours, people see by its name, which they may have changed.
    met: ({ requiredChecks }) => `These checks must have passed before a merge: ${listInWords(requiredChecks)}.`,
    gap: 'No check has to pass: a text can be merged that breaks document control, although “qms check” says so.',
    setting: 'Require status checks to pass',
  },
]

interface UnreadableRules {
  readonly unreadable: string
  /** The plan has no such rules, so nothing is refused. */
  readonly isPlanLimit?: boolean
}

/** @returns for each rule on which document control relies whether GitHub keeps it; what the token may not read is not checked */
export function verifyBranch(rules: BranchProtection | UnreadableRules): readonly BranchCheck[] {
  return DEMANDS.map(({ clause, isMet, met, gap, setting }) => {
    if ('unreadable' in rules) {
      if (rules.isPlanLimit) return { result: 'not checked', message: `${gap} ${rules.unreadable}`, clause }
      return { result: 'not checked', message: `Whether “${setting}” is on: ${rules.unreadable}`, clause }
    }
    if (isMet(rules)) return { result: 'holds', message: met(rules), clause }
    if (rules.isComplete) return { result: 'fails', message: `${gap} Turn on “${setting}”.`, clause }
    const message = `“${setting}” is on in no ruleset. The token may not read classic branch protection, where it may be on: that takes the permission “administration: read”.`
    return { result: 'not checked', message, clause }
  })
}
