import type { DocumentTypes } from '../../../core/model/generated-types.js'
import type { Figure } from '../../../core/model/metric.js'
import type { Qms } from '../../../core/model/qms.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { isOverdue, LAST_DAY } from '../../../core/values/date.js'
import { isWithin } from '../../../core/values/period.js'
import type { Case } from './case.js'
import { type Cases, casesOf } from './cases-of.js'
import { type DueFields, dueOn } from './due-on.js'

/** The types of records that people work on until they are closed. */
type CaseType = {
  [Name in keyof DocumentTypes]: DocumentTypes[Name] extends DueFields & { readonly process?: string } ? Name : never
}[keyof DocumentTypes]

/**
 * @param why what is said where there is none yet
 * @returns how many cases are open, overdue and on hold at the end of the model's day, and in which processes
 */
export function openCases(qms: Qms, type: CaseType, why: string): readonly Figure[] {
  const cases: Cases<DueFields & { readonly process?: string }> = casesOf(qms, type)
  if (!cases.all.some(({ opened }) => opened <= qms.today)) return [noneRecorded('all', 'Open', why)]
  const open = cases.openOn(qms.today)
  const isLate = ({ fields }: Case<DueFields>) => isOverdue(dueOn(fields, qms.today) ?? LAST_DAY, qms.today)
  return [
    count('all', 'Open', open),
    count('overdue', 'Overdue', open.filter(isLate)),
    share('overdue-share', 'Overdue of open', open, isLate),
    count(
      'on-hold',
      'On hold',
      open.filter(({ paused }) => paused && isWithin(paused, qms.today)),
    ),
    ...brokenDown('process', open, ({ fields }) => fields.process, count),
  ]
}
