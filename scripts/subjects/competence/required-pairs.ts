import type { Qms } from '../../core/model/qms.js'
import type { Counted } from '../../core/run/figures/counted.js'
import { once } from '../../core/values/once.js'
import { type PersonalReading, requiredReadings } from '../approval/owed-readings.js'

/** A person and a text that they must know, by the id of the text. */
export interface RequiredPair extends Counted, PersonalReading {}

/** @returns each person with each text that they must know on the as-of date */
export const requiredPairs = once((qms: Qms): readonly RequiredPair[] =>
  requiredReadings(qms).map((reading) => ({ ...reading, id: reading.document.id })),
)
