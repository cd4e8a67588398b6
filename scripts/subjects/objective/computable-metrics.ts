import { metricsOf } from '../../core/model/subject.js'
import { measurableSubjects } from './measurable-subjects.js'

/** The metrics that an indicator may name. A company adds its own to the manual. */
export const computableMetrics = metricsOf(measurableSubjects)
