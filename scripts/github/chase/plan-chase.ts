import type { Qms } from '../../core/model/qms.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'
import { whyNotDue } from '../../subjects/actions/due/why-not-due.js'
import { closingStep, duplicateStep, lossStep } from './plan-closing.js'
import { type IssueContext, openingStep, updatingStep } from './plan-item.js'
import type { ChangingStep, OpeningStep } from './step.js'
import type { TrackedIssue, TrackedIssues } from './tracked-issues.js'

/** What is due, and the issues that there are: what a plan is made of. */
export interface ChaseState extends IssueContext {
  readonly qms: Qms
  /** Whatever is due soon, or later than that: each has an open issue. */
  readonly items: readonly DueItem[]
  readonly tracked: TrackedIssues
  /** What is not watched any more and was given up on purpose. */
  readonly isGivenUp: (key: string) => boolean
  /** The number of the issue that tells of the last run, if there is one. */
  readonly heartbeat: number | undefined
}

export interface ChasePlan {
  readonly changes: readonly ChangingStep[]
  readonly openings: readonly OpeningStep[]
  /** What opens with a later run, because one opens only so many. */
  readonly waiting: readonly DueItem[]
  /** The keys by the numbers of the issues that are open after it, without new ones. */
  readonly kept: Readonly<Record<number, string>>
}

/** Decides what is to be done on GitHub so that every due thing has exactly one open issue, which says what is so today. */
export function planChase(state: ChaseState, mostNew: number): ChasePlan {
  const { items, tracked } = state
  const due = new Map(items.map((item) => [item.key, item]))
  const changes = [...tracked.byKey.values()].map((one) => {
    const item = due.get(one.note.key)
    return item ? updatingStep(item, one, state) : endingStep(one, state)
  })
  const kept = [...tracked.byKey].filter(([key, one]) => due.has(key) || isLost(one, state))
  const missing = items.filter(({ key }) => !tracked.byKey.has(key))
  return {
    changes: [
      ...changes.filter((step) => step !== undefined),
      ...tracked.duplicates.map(({ tracked: duplicate, original }) => duplicateStep(duplicate, original)),
    ],
    openings: missing.slice(0, mostNew).map((item) => openingStep(item, state)),
    waiting: missing.slice(mostNew),
    kept: Object.fromEntries(kept.map(([key, { issue }]) => [issue.number, key])),
  }
}

function isLost({ issue, note }: TrackedIssue, { qms, isGivenUp }: ChaseState): boolean {
  return issue.isOpen && whyNotDue(qms, note.key) === undefined && !isGivenUp(note.key)
}

function endingStep(one: TrackedIssue, { qms, isGivenUp, heartbeat }: ChaseState): ChangingStep | undefined {
  const { key } = one.note
  const ending = whyNotDue(qms, key)
  if (ending) return closingStep(one, ending)
  if (!isGivenUp(key)) return lossStep(one, heartbeat)
  return closingStep(one, { because: 'It is not watched any more, and its box was ticked.', isGivenUp: true })
}
