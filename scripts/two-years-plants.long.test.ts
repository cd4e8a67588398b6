import { beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from './core/model/problem.js'
import type { Qms } from './core/model/qms.js'
import { rulesOf } from './core/model/subject.js'
import { locate, memoryTree, readQms } from './core/read/index.js'
import { evaluate } from './core/run/evaluate.js'
import { asOf } from './core/time/as-of.js'
import { addDays } from './core/values/date.js'
import { groupBy } from './core/values/group-by.js'
import { once } from './core/values/once.js'
import { subjects } from './subjects/index.js'
import { END } from './testing/two-years/calendar.js'
import { type Planted, plantedYears } from './testing/two-years/planted-years.js'
import { PLANTS } from './testing/two-years/plants/index.js'

const rules = rulesOf(subjects)
let plants: readonly Planted[]
let qms: Qms

beforeAll(async () => {
  const planted = await plantedYears()
  const base = await readQms(memoryTree(planted.before), { today: END })
  qms = await readQms(memoryTree(planted.files), { today: END, base })
  plants = planted.plants
})

/** What a rule says on a day. */
const said = once((rule: string) =>
  once(
    (day: string): readonly Problem[] =>
      evaluate(
        rules.filter(({ id }) => id === rule),
        asOf(qms, day),
        locate,
        rules,
      ).problems,
  ),
)

describe('what is planted in the two years of Alder Instruments', () => {
  it('is found on its day, once, and not on the day before', () => {
    const wrong = plants.flatMap(({ kind, what, rule, says, severity, from, wrongId }) => {
      const on = (day: string) =>
        said(rule)(day).filter(
          (problem) =>
            problem.document === wrongId &&
            problem.message.includes(says) &&
            (severity === undefined || problem.severity === severity),
        ).length
      const early = from === undefined ? 0 : on(addDays(from, -1))
      const day = from ?? END
      return on(day) === 1 && early === 0
        ? []
        : [`${kind}: ${what} (${wrongId}): ${on(day)} on ${day}, ${early} before`]
    })
    expect(wrong).toEqual([])
  })

  it('raises no alarm where it is done as it should be', () => {
    const alarms = plants.flatMap(({ rule, from = END, rightId }) =>
      [from, END].flatMap((day) => said(rule)(day).filter(({ document }) => document === rightId)).filter(isAlarm),
    )
    expect(alarms.map(inWords)).toEqual([])
  })

  it('is all that is wrong at the end', () => {
    const planted = new Set(plants.map(({ rule, wrongId }) => `${rule} ${wrongId}`))
    const others = evaluate(rules, qms, locate).problems.filter(
      ({ rule, document }) => !planted.has(`${rule} ${document}`),
    )
    expect(others.filter(isAlarm).map(inWords)).toEqual([])
  })

  it('is of many kinds, each in several types of records', () => {
    const kinds = groupBy(PLANTS, ({ kind }) => kind)
    expect([...kinds.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 9, 12, 13, 14])
    expect(PLANTS.length).toBeGreaterThanOrEqual(140)
  })
})

/** A remark is none. */
function isAlarm({ severity }: Problem): boolean {
  return severity !== 'info'
}

function inWords({ rule, document, message }: Problem): string {
  return `${rule} ${document}: ${message}`
}
