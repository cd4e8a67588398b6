import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'
import type { LostWatch } from '../../subjects/actions/last-chase.js'
import type { ElsewhereIssue } from './elsewhere.js'
import type { Pause } from './pauses.js'

/** All that a run of `qms chase` knows before it asks GitHub to change anything. */
export interface ChaseInput {
  readonly qms: Qms
  /** The commit of which the model was read. */
  readonly commit: string
  /** @returns the model of another commit on a day; undefined when git does not have that commit */
  readBefore(commit: string, day: CalendarDate): Promise<Qms | undefined>
  /** How many issues it opens at most. */
  readonly mostNew: number
  /** Only say what would be done. */
  readonly isDryRun: boolean
}

export interface ChaseReport {
  readonly today: CalendarDate
  /** What was done on GitHub, in words. */
  readonly done: readonly string[]
  /** What is due and has no issue yet, because one run opens only so many. */
  readonly waiting: readonly DueItem[]
  /** What was watched, and is not any more, without a reason given. */
  readonly lost: readonly LostWatch[]
  /** What a person closed as not planned, and is not chased for a time. */
  readonly paused: readonly PausedItem[]
  /** What has its issue where we cannot follow. */
  readonly elsewhere: readonly ElsewhereItem[]
  /** What is assigned to no one, or of which no one above is told although it is long overdue, in sentences. */
  readonly unreached: readonly string[]
  /** What could not be done, in sentences. */
  readonly failures: readonly string[]
  /** What people should know, in sentences. */
  readonly remarks: readonly string[]
  /** Everything that has a day, near or far. */
  readonly watched: number
}

export interface PausedItem extends Pause {
  readonly item: DueItem
  readonly number: number
}

export interface ElsewhereItem extends ElsewhereIssue {
  readonly item: DueItem
}
