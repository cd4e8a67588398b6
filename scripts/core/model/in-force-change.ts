import type { CalendarDate } from '../values/date.js'
import type { Target } from './place.js'
import type { SourceFile } from './source-file.js'

/** The text of a document that applies on a day. */
export interface TextInForce {
  readonly revision: string
  /** Git's id of it. */
  readonly blob: string
  /** The first day on which it applied. */
  readonly since: CalendarDate
}

/** A document of which something else would be in force on the same day. */
export interface InForceChange {
  readonly id: string
  readonly title: string
  readonly before?: TextInForce
  readonly after?: TextInForce
  /** What else than a new approval or reading makes the difference; empty if that explains it. */
  readonly causes: readonly InForceCause[]
}

/** A part of the repository that decides what is in force, and is not what it was. */
export interface InForceCause {
  /** `people.yml no longer lists Amara Okafor (approver of revision 3)`. */
  readonly words: string
  readonly file: SourceFile
  readonly at: Target
}

/** @returns what a change would do, to be followed by why: `QP-004: revision 2 instead of 3 would be in force` */
export function inForceInWords({ id, before, after }: InForceChange): string {
  if (!after) return `${id}: revision ${before?.revision} would no longer be in force`
  if (!before) return `${id}: revision ${after.revision} would come into force`
  if (before.revision !== after.revision)
    return `${id}: revision ${after.revision} instead of ${before.revision} would be in force`
  if (before.blob !== after.blob) return `${id}: another text of revision ${after.revision} would be in force`
  return `${id}: revision ${after.revision} would be in force since ${after.since} instead of ${before.since}`
}
