import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { peopleBehind } from './people.js'

/** @returns whether a person is meant by `actor`: named, or as a holder of the role on that day */
export function isResponsible(qms: Qms, person: string, actor: string, on: CalendarDate = qms.today): boolean {
  return actor === person || peopleBehind(qms, actor, on).some(({ id }) => id === person)
}
