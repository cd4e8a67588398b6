import { answersFit } from './answers-fit.js'
import { closingOrder } from './closing-order.js'
import { competenceOnTheDay } from './competence-on-the-day.js'
import { coverage } from './coverage.js'
import { emptyIsNotGiven } from './empty-is-not-given.js'
import { independence } from './independence.js'
import { movedDates } from './moved-dates.js'
import { offTarget } from './off-target.js'
import { owedReading } from './owed-reading.js'
import type { Plant } from './plant.js'
import { recurrence } from './recurrence.js'
import { severityByAge } from './severity-by-age.js'
import { stageDates } from './stage-dates.js'
import { staleness } from './staleness.js'

/** All that is planted, in the order of the fourteen kinds. */
export const PLANTS: readonly Plant[] = [
  ...movedDates,
  ...recurrence,
  ...closingOrder,
  ...stageDates,
  ...staleness,
  ...offTarget,
  ...coverage,
  ...independence,
  ...competenceOnTheDay,
  ...owedReading,
  ...emptyIsNotGiven,
  ...answersFit,
  ...severityByAge,
]
