import type { Document } from '../../../core/model/document.js'
import type { Person } from '../../../core/model/generated-types.js'
import type { CalendarDate } from '../../../core/values/date.js'

/** How near the day is. Due on the day is due; overdue starts the day after. */
export type DueStage = 'later' | 'due soon' | 'due' | 'overdue' | 'long overdue'

/** The most pressing first. */
export const DUE_STAGES: readonly DueStage[] = ['long overdue', 'overdue', 'due', 'due soon', 'later']

export type DueKind = 'review' | 'approval' | 'acknowledgement' | 'action' | 'other'

/** One thing that a person does by a day. */
export interface DueItem {
  /** Names it for good: it stays when files are renamed, titles change, and entries of a list come before it. */
  readonly key: string
  readonly document: Document
  /** Where the date stands, such as `/actions/0/due`. */
  readonly at: string
  /** What is to be done, such as `Order a second scale`, without a full stop. */
  readonly task: string
  readonly on: CalendarDate
  readonly stage: DueStage
  /** Negative before the day. */
  readonly daysLate: number
  /** The role or person that the document names. */
  readonly owner: string | undefined
  /** Who that is on the as-of date; empty if the role has no holder, or the person left. */
  readonly responsible: readonly Person[]
  /** To whom it goes if there is no responsible person, or once it is long overdue. */
  readonly escalation: readonly Person[]
  /** How to get it done, in sentences. */
  readonly how: string
  /** The command that records it, if there is one. */
  readonly command: string | undefined
  /** Full names of the clauses that ask for it, such as `iso-9001-2015/10.2.2`. */
  readonly clauses: readonly string[]
  /** The same for people: `ISO 9001:2015, 10.2.2`; empty if no clause asks for it. */
  readonly askedBy: string
}

/** @returns whether a document is to be reviewed, approved or read, an action to be done, or what else a record asks for */
export function kindOfDue({ at }: Pick<DueItem, 'at'>): DueKind {
  if (at === '/next_review') return 'review'
  if (at === '/revision') return 'approval'
  if (at === '/training') return 'acknowledgement'
  return at.startsWith('/actions/') ? 'action' : 'other'
}

/** What is due, as of a day: the earliest first. */
export interface DueList {
  readonly today: CalendarDate
  /** Whose quality management system it is. */
  readonly organization: string
  readonly items: readonly DueItem[]
  /** Whether any document or record names a day by which something is due, near or far. */
  readonly isRecorded: boolean
}
