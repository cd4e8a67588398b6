import type { CalendarDate } from '../../../core/values/date.js'
import type { InitAnswers } from './init-questions.js'

export interface StarterFacts extends InitAnswers {
  readonly today: CalendarDate
}
