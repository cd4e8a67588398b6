import type { InForceCause } from '../../../core/model/in-force-change.js'
import type { Qms } from '../../../core/model/qms.js'
import type { InForceParts } from './in-force-parts.js'

/** What is in force of one document changed, and no new evidence explains it. */
export interface Experiment {
  readonly qms: Qms
  readonly base: Qms
  /** As they are, without new evidence. */
  readonly parts: InForceParts
  /** As they were. */
  readonly was: InForceParts
  isRestored(parts: InForceParts): boolean
}

/** One thing that is not what it was, and how to put it back. */
export interface ChangedPart {
  readonly cause: InForceCause
  restore(parts: InForceParts): InForceParts
}
