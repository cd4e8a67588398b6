import type { Revised, Written } from './book.js'
import type { Maintained } from './firm/maintained.js'
import type { Colleague } from './firm/people.js'
import type { FirmProcess } from './firm/processes.js'
import { SEALING_GROWS } from './records/complaints.js'
import { type IndicatorValue, LATE_LOTS } from './records/indicator-values.js'
import { BENCH_2_SHIFTS } from './records/measurements.js'
import { SLIPPING } from './records/providers.js'

/** What happened at Alder Instruments, as plain data that was never in a file: figures are compared with it. */
export interface Truth {
  readonly people: readonly Colleague[]
  readonly processes: readonly FirmProcess[]
  /** The documents in force on the first day. */
  readonly documents: readonly Maintained[]
  /** All records, each with what was written into it, by whom and when. `valuesOn` says how one was on a day. */
  readonly records: readonly Written[]
  /** Documents that were revised and approved again. */
  readonly revisions: readonly Revised[]
  /** Documents that were read again, and kept as they are. */
  readonly reviews: readonly { readonly document: string; readonly on: string }[]
  /** What was typed into the indicators. */
  readonly values: readonly IndicatorValue[]
  readonly signals: typeof SIGNALS
}

/** What is no chance in it. */
export const SIGNALS = {
  complaintsThatGrow: SEALING_GROWS,
  benchThatShifts: BENCH_2_SHIFTS,
  indicatorOffTarget: LATE_LOTS,
  providerThatSlips: SLIPPING,
} as const
