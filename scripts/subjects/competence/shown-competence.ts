import type { Document } from '../../core/model/document.js'
import type { CompetenceRecord } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { type CalendarDate, isOverdue } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'
import { hasSameWords } from '../nonconformity/rules/words.js'

/** Whether a person is shown to have a competence on a day. */
export interface ShownCompetence {
  /** Why none of the records of it counts; undefined when one does. That people verify their own is another rule’s matter. */
  readonly gap: string | undefined
  /** The record that counts, or else the last one of it. */
  readonly record: Document<CompetenceRecord> | undefined
}

export function shownCompetence(
  content: QmsContent,
  person: string,
  competence: string,
  day: CalendarDate,
): ShownCompetence {
  const matching = (recordsByPerson(content).get(person) ?? []).filter(({ fields }) =>
    hasSameWords(fields.competence ?? '', competence),
  )
  const judged = matching.map((record) => ({ record, gap: gapOf(record, day) }))
  const counts = judged.find(({ gap }) => gap === undefined) ?? judged.at(-1)
  return counts ?? { record: undefined, gap: 'there is no record of it' }
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

/** @returns the competence records of each person, in the order of their files */
export const recordsByPerson = onceForAllDays((qms) =>
  groupBy(qms.ofType('competence-record'), ({ fields }) => fields.person),
)
