import type { InForceChange } from '../../../core/model/in-force-change.js'
import type { Problem } from '../../../core/model/problem.js'
import type { Redline } from '../../../core/redline/redline.js'
import type { CalendarDate } from '../../../core/values/date.js'
import type { Approver, Impact, RoleAndPeople } from './impact.js'
import type { ProposalReviews } from './proposal-reviews.js'

/** What a branch changes, for those who have to approve it. */
export interface ChangeReport {
  readonly today: CalendarDate
  /** What it was compared with, as the user named it. */
  readonly base: string
  /** Documents of which something else is in force with it, on the same day. */
  readonly inForce: readonly InForceChange[]
  /** Those that a person has to read first; each group by id. */
  readonly documents: readonly DocumentChange[]
  /** Records that came or changed, other than those that only document one of the documents. */
  readonly records: readonly RecordChange[]
  readonly settings: readonly SettingsChange[]
  readonly problems: ProblemChanges
  /** What decides, and no document stands for it. */
  readonly uncovered?: UncoveredSettings
  /** What people said of it on GitHub, if that was asked. */
  readonly reviews?: ProposalReviews
  /** What to do next, in one sentence. */
  readonly next: string
}

/**
 * What became of a document. `changed` has another text under the number it had; `unchanged` has the text it had: an approval, a
 * review or a date came. The file of what is `no longer read` is there, but cannot be read or is left out.
 */
export type Outcome = 'new' | 'revised' | 'changed' | 'retired' | 'deleted' | 'no longer read' | 'moved' | 'unchanged'

/** What a branch does to one document. */
export interface DocumentChange {
  readonly id: string
  readonly title: string
  /** The title of its type. */
  readonly type: string
  readonly path: string
  readonly outcome: Outcome
  /** Where its file lay, if it moved. */
  readonly movedFrom?: string
  /** As written; nothing where there was or is none. */
  readonly revision: { readonly from?: string; readonly to?: string }
  /** How far its author says that the change goes. */
  readonly changeClass: string
  /** What its author says of the change. */
  readonly summary: string
  /** Its status now, in sentences. */
  readonly explanation: readonly string[]
  readonly approval: 'not needed' | 'complete' | 'missing'
  /** Who must approve it by the matrix; empty without a matrix: then anybody other than its author. */
  readonly approvers: readonly Approver[]
  /** Who must learn what changed and did not say yet that they have, by role. */
  readonly training: Impact['trained']
  readonly affects: Impact['referrers']
  /** Pictures and linked files that came, changed or left. */
  readonly files: readonly CoveredFileChange[]
  /** Approvals, reviews and acknowledgements of it. */
  readonly records: readonly RecordChange[]
  /** What changed in meaning; nothing of a text that went, or stayed. */
  readonly redline?: Redline
}

/** What a branch does to a file that belongs to a text: an approval of the text covers it. */
export interface CoveredFileChange {
  readonly path: string
  readonly outcome: 'new' | 'changed' | 'missing' | 'no longer part of it'
}

/** What a branch does to one record, or to the rows of one table. */
export interface RecordChange {
  readonly id: string
  readonly title: string
  /** The title of its type. */
  readonly type: string
  readonly path: string
  readonly outcome: Extract<Outcome, 'new' | 'changed' | 'moved' | 'deleted' | 'no longer read'>
  /** Of a table of records, the ids of its rows. */
  readonly rows?: {
    readonly added: readonly string[]
    readonly changed: readonly string[]
    readonly removed: readonly string[]
  }
  readonly redline?: Redline
}

/** A file that says how the system works, and what in it is other than before. */
export interface SettingsChange {
  readonly path: string
  readonly what: readonly string[]
  /** What that means, in sentences: who gains or loses a say, with what was before. */
  readonly effects?: readonly string[]
}

/** Problems before and after a change. Those that a waiver or the baseline accepts count in neither. */
export interface ProblemChanges {
  readonly new: readonly Problem[]
  readonly old: readonly Problem[]
  readonly fixed: readonly Problem[]
}

/** What decides on approvals and checks, and no document with an approval stands for it. */
export interface UncoveredSettings {
  readonly files: readonly SettingsChange[]
  /** Who should agree to a change of them. */
  readonly approvers: readonly RoleAndPeople[]
}
