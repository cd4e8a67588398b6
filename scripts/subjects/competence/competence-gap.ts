import type { Document } from '../../core/model/document.js'
import type { CompetenceRecord } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { type CalendarDate, isOverdue } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { hasSameWords } from '../nonconformity/rules/words.js'

/**
 * @returns why none of a person's records of a competence counts on a day; undefined when one does. That people verify their own
 * is another rule's matter.
 */
export function competenceGap(
  content: QmsContent,
  person: string,
  competence: string,
  day: CalendarDate,
): string | undefined {
  const matching = (recordsByPerson(content).get(person) ?? []).filter(({ fields }) =>
    hasSameWords(fields.competence ?? '', competence),
  )
  const gaps = matching.map((record) => gapOf(record, day))
  if (gaps.length === 0) return 'there is no record of it'
  return gaps.includes(undefined) ? undefined : gaps.at(-1)
}

function gapOf(
  { id, fields: { verified, expires, ended } }: Document<CompetenceRecord>,
  day: CalendarDate,
): string | undefined {
  if (verified === undefined || verified > day) return `it is not verified yet (${id})`
  if (ended !== undefined && ended <= day) return `its record ended on ${ended} (${id})`
  if (expires !== undefined && isOverdue(expires, day)) return `it expired on ${expires} (${id})`
  return undefined
}

const recordsByPerson = onceForAllDays((qms) => groupBy(qms.ofType('competence-record'), ({ fields }) => fields.person))
