import type { CalendarDate } from '../../../core/model/date.js'
import type { InitAnswers } from './init-questions.js'

export interface StarterFacts extends InitAnswers {
  readonly today: CalendarDate
}
