import { beforeAll, describe, expect, it } from 'vitest'
import { insightFigureInWords } from './core/format/index.js'
import type { Figure } from './core/model/metric.js'
import type { Qms } from './core/model/qms.js'
import { metricsOf } from './core/model/subject.js'
import { memoryTree, readQms } from './core/read/index.js'
import { measureByMonth } from './core/run/measure-by-month.js'
import { subjects } from './subjects/index.js'
import { insightsOf } from './subjects/system/insights-of.js'
import { END, endOf, MONTHS } from './testing/two-years/calendar.js'
import { AUDIT_COUNTS, AUDIT_COUNTS_AT_THE_END } from './testing/two-years/counts/audit-counts.js'
import type { Counts } from './testing/two-years/counts/counts.js'
import { NONCONFORMITY_COUNTS } from './testing/two-years/counts/nonconformity-counts.js'
import { OTHER_COUNTS } from './testing/two-years/counts/other-counts.js'
import { plainMonth } from './testing/two-years/counts/plain-month.js'
import { INSIGHT_PLANTS } from './testing/two-years/insight-plants.js'
import { type TwoYears, twoYears } from './testing/two-years/two-years.js'

/** For a busy machine. */
const PATIENCE = 240_000

const COUNTS = { ...NONCONFORMITY_COUNTS, ...AUDIT_COUNTS, ...AUDIT_COUNTS_AT_THE_END, ...OTHER_COUNTS }

let life: TwoYears
let qms: Qms

beforeAll(async () => {
  life = await twoYears()
  qms = await readQms(memoryTree(life.files), { today: END })
}, PATIENCE)

const metrics = metricsOf(subjects)

describe('the figures of two years, counted again in plain loops over what happened', () => {
  it.each(Object.keys(COUNTS))('%s agrees in every month', (id) => {
    const metric = metrics.find((one) => one.id === id) ?? expect.fail(`there is no metric ${id}`)
    const measured = measureByMonth(metric, qms, { period: `${MONTHS[0]}..${MONTHS.at(-1)}` }).months
    const differences = MONTHS.flatMap((month, index) => {
      if (metric.isOfFiles && month !== MONTHS.at(-1)) return []
      const counted = COUNTS[id]?.(life.truth, plainMonth(month)) ?? {}
      return differencesOf(counted, measured[index]?.figures ?? []).map((one) => `${month} ${one}`)
    })
    expect(differences).toEqual([])
  })
})

function differencesOf(counted: Counts, figures: readonly Figure[]): readonly string[] {
  return Object.entries(counted).flatMap(([id, count]) => {
    const figure = figures.find((one) => one.id === id)
    const said = Array.isArray(count) ? [figure?.numerator, figure?.denominator ?? figure?.n] : figure?.value
    const isSame = figure !== undefined && JSON.stringify(said) === JSON.stringify(count)
    return isSame ? [] : `${id}: ${JSON.stringify(count)}, measured: ${JSON.stringify(said)}`
  })
}

/** Which no loop counts, and why. */
const NOT_COUNTED: Readonly<Record<string, string>> = {
  'clauses-answered': 'which clause asks for what is in the files of the standards, and not in the book',
  'cost-savings': 'what improvements save is written down in minutes here',
  'reference-integrity': 'links are written by the plans that play the book',
  'review-change-yield': 'reviews are decided while the book is played',
  'review-punctuality': 'reviews are decided while the book is played',
  'reviews-due-soon': 'reviews are decided while the book is played',
}
/** Subjects whose metrics are not counted again yet: most of their figures are of rows and series from outside. */
const NOT_COUNTED_YET = ['customer', 'provider', 'equipment', 'production']

it('every metric is counted again, or it is said why not', () => {
  const own = metricsOf(subjects.filter(({ id }) => !NOT_COUNTED_YET.includes(id))).map(({ id }) => id)
  expect([...Object.keys(COUNTS), ...Object.keys(NOT_COUNTED)].sort()).toEqual([...own].sort())
})

/** What insights notice on a day, with the figures that they compare. */
function noticedOn(system: Qms, day: string): Readonly<Record<string, readonly string[]>> {
  const noticed = insightsOf(system, day).filter(({ reading }) => reading.isNoticed)
  return Object.fromEntries(
    noticed.map(({ insight, reading }) => [insight.id, reading.figures.map(insightFigureInWords)]),
  )
}

describe('insights', () => {
  it('notice in two years what is so, from the day on which enough is known, and nothing else', () => {
    const noticed = MONTHS.map((month) => [month, Object.keys(noticedOn(qms, endOf(month)))] as const)
    // All reviews are on time, and none of them changes a document: the first are due in January 2026.
    expect(noticed.filter(([, ids]) => ids.length > 0).map(([month]) => month)).toEqual(MONTHS.slice(12))
    expect(new Set(noticed.flatMap(([, ids]) => ids))).toEqual(new Set(['rubber-stamp-reviews']))
    expect(noticedOn(qms, '2026-11-30')).toEqual({
      'rubber-stamp-reviews': [
        'Review punctuality (2025-12-01 to 2026-11-30): 100 % (22 of 22)',
        'Reviews that change something (2025-12-01 to 2026-11-30): 0 % (0 of 22)',
      ],
    })
  })

  it.each(Object.entries(INSIGHT_PLANTS))(
    '%s is noticed where it is planted, with its figures, and no other',
    async (id, { files, figures }) => {
      const planted = await readQms(memoryTree(files(life.files)), { today: END })
      const { 'rubber-stamp-reviews': _ofLife, ...others } = noticedOn(planted, END)
      expect(others).toEqual({ [id]: figures })
    },
  )
})
