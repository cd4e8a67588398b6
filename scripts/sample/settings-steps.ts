import { readFileSync } from 'node:fs'
import type { Qms } from '../core/model/qms.js'
import type { CalendarDate } from '../core/values/date.js'
import { byText } from '../core/values/order.js'
import { momentOf, type SampleStep } from './step.js'

const BEGIN = '2025-11-17'

/** The system begins with its settings and people; the key of a person, and that they left, is noted on its day. */
export function settingsSteps({ settingPaths, peopleFile: { path }, people }: Qms): readonly SampleStep[] {
  const settings = Object.fromEntries(settingPaths.map((one) => [one, readFileSync(one, 'utf8')]))
  const list = settings[path] ?? ''
  const left = people.flatMap(({ to }) => to ?? [])
  const keys = people.flatMap((person) => (person.keys ?? []).flatMap(({ from }) => from ?? []))
  const later = [...new Set([...left, ...keys])].filter((day) => day > BEGIN).sort(byText)
  return [
    step(BEGIN, 'Settings and people', { ...settings, [path]: peopleOn(list, BEGIN) }),
    ...later.map((day) => step(day, left.includes(day) ? 'Note who left' : 'Keys', { [path]: peopleOn(list, day) })),
  ]
}

function step(day: CalendarDate, message: string, files: SampleStep['files']): SampleStep {
  return { at: momentOf(day, 'written'), by: 'birgit-sommer', message, files }
}

/** @returns the list of people without the keys and last days that are later */
function peopleOn(list: string, day: CalendarDate): string {
  const until = (text: string, from: string) => (from <= day ? text : '')
  return list.replace(/^ +keys:\n +- key: .*\n +from: (.*)\n/gm, until).replace(/^ +to: (.*)\n/gm, until)
}
