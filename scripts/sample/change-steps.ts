import { readFileSync } from 'node:fs'
import type { Document } from '../core/model/document.js'
import { fieldText } from '../core/model/fields.js'
import type { Qms } from '../core/model/qms.js'
import type { CalendarDate } from '../core/values/date.js'
import { peopleBehind } from '../subjects/people/people.js'
import { KEEPER, momentOf, type SampleStep } from './step.js'
import { textOnDay } from './text-on-day.js'

/** @returns a step for each of the days on which a document says something else than on the one before */
export function changeSteps(qms: Qms, document: Document, days: readonly CalendarDate[]): readonly SampleStep[] {
  const text = readFileSync(document.path, 'utf8')
  return days
    .map((day) => ({ day, text: textOnDay(qms, document, text, day) }))
    .filter((one, index, all) => one.text !== all[index - 1]?.text)
    .map((one) => ({
      at: momentOf(one.day, 'recorded'),
      by: keeperOf(qms, document, one.day),
      message: `${document.id}: as of ${one.day}`,
      files: { [document.path]: one.text },
    }))
}

function keeperOf(qms: Qms, { fields }: Document, day: CalendarDate): string {
  const named = ['owner', 'by', 'trainer'].flatMap((name) => fieldText(fields, name) ?? [])
  return named.flatMap((actor) => peopleBehind(qms, actor, day))[0]?.id ?? KEEPER
}
