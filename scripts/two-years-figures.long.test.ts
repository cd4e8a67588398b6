import { beforeAll, describe, expect, it } from 'vitest'
import { insightFigureInWords } from './core/format/index.js'
import type { Figure } from './core/model/metric.js'
import type { Qms } from './core/model/qms.js'
import { metricsOf } from './core/model/subject.js'
import { memoryTree, readQms } from './core/read/index.js'
import { measureByMonth } from './core/run/measure-by-month.js'
import { asOf } from './core/time/as-of.js'
import { addDays } from './core/values/date.js'
import { subjects } from './subjects/index.js'
import { type StateOfIndicator, stateOfIndicator, stateOfIndicators } from './subjects/objective/indicator-state.js'
import { signalSpans } from './subjects/objective/signals-in-words.js'
import { buildReviewPack } from './subjects/review-pack/build-review-pack.js'
import { insightsOf } from './subjects/system/insights-of.js'
import { readinessPoints } from './subjects/system/readiness/readiness-points.js'
import { sampledThreads, type Thread } from './subjects/system/readiness/sampled-threads.js'
import { END, endOf, MONTHS } from './testing/two-years/calendar.js'
import { AUDIT_COUNTS, AUDIT_COUNTS_AT_THE_END } from './testing/two-years/counts/audit-counts.js'
import type { Counts } from './testing/two-years/counts/counts.js'
import { CUSTOMER_COUNTS } from './testing/two-years/counts/customer-counts.js'
import { NONCONFORMITY_COUNTS } from './testing/two-years/counts/nonconformity-counts.js'
import { OTHER_COUNTS } from './testing/two-years/counts/other-counts.js'
import { plainMonth } from './testing/two-years/counts/plain-month.js'
import { type Holes, plainHoles, plainThreads } from './testing/two-years/counts/plain-readiness.js'
import { PROVIDER_COUNTS } from './testing/two-years/counts/provider-counts.js'
import { SERIES_COUNTS } from './testing/two-years/counts/series-counts.js'
import { SYSTEM_COUNTS } from './testing/two-years/counts/system-counts.js'
import { INSIGHT_PLANTS } from './testing/two-years/insight-plants.js'
import { HOLES_BY_QUARTER, withHoles } from './testing/two-years/readiness-plants.js'
import { signalPlants } from './testing/two-years/signal-plants.js'
import { type TwoYears, twoYears } from './testing/two-years/two-years.js'

/** For a busy machine. */
const PATIENCE = 240_000

const COUNTS = {
  ...NONCONFORMITY_COUNTS,
  ...AUDIT_COUNTS,
  ...AUDIT_COUNTS_AT_THE_END,
  ...OTHER_COUNTS,
  ...CUSTOMER_COUNTS,
  ...SERIES_COUNTS,
  ...PROVIDER_COUNTS,
  ...SYSTEM_COUNTS,
}

let life: TwoYears
let qms: Qms

beforeAll(async () => {
  life = await twoYears()
  qms = await readQms(memoryTree(life.files), { today: END })
}, PATIENCE)

const metrics = metricsOf(subjects)
const QUARTERS = MONTHS.filter((_, index) => index % 3 === 2).map(endOf)

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

it('every metric is counted again', () => {
  expect(Object.keys(COUNTS).sort()).toEqual(metrics.map(({ id }) => id).sort())
})

describe('charts of indicators', () => {
  it('have a signal where one is planted, and no other', () => {
    expect(stateOfIndicators(qms).flatMap(signalsOf)).toEqual(['KI-003: 2026-03 to 2026-05: below the lower limit'])
  })

  it('show what is planted in the rows and records of others as soon as an indicator measures it', async () => {
    const planted = await readQms(memoryTree({ ...life.files, ...signalPlants(life.files) }), { today: END })
    const measured = planted.ofType('indicator').filter(({ id }) => id.startsWith('KI-9'))
    // Nothing of bench 1 (KI-901): nothing is planted there. What rises for six months contains the shift of April.
    expect(measured.flatMap((indicator) => signalsOf(stateOfIndicator(planted, indicator)))).toEqual([
      'KI-902: 2026-02 to 2026-07: 6 in a row rising',
      'KI-902: 2026-04 to 2026-12: above the upper limit',
      'KI-902: 2026-04 to 2026-12: 9 in a row above the centre',
      'KI-903: 2026-06 to 2026-08: above the upper limit',
      'KI-904: 2025-07 to 2026-11: 17 in a row below the centre',
      'KI-904: 2026-01 to 2026-11: below the lower limit',
    ])
  })
})

function signalsOf({ indicator, points, judged }: StateOfIndicator): readonly string[] {
  return signalSpans(judged.judged, (index) => points[index]?.label ?? '').map(({ says }) => `${indicator.id}: ${says}`)
}

describe('the open points of a management review', () => {
  const pointsOn = (day: string, from: string) =>
    buildReviewPack(asOf(qms, day), { from, until: addDays(day, 1) }, metrics)
      .points.filter(({ kind }) => kind !== 'overdue')
      .map(({ id, says }) => `${id}: ${says}`)
  const rubberStamps = expect.stringMatching(
    /^insight\/rubber-stamp-reviews: .* Review punctuality \(.*\): 100 % \(\d+ of \d+\); .* Sit beside two people/,
  )

  it('are what is off target, and what insights notice', () => {
    expect(pointsOn('2026-06-16', '2025-12-01')).toEqual([
      'KI-003/off-target: Lots from providers on the agreed day: 84 % in 2026-05, target 92 % and more.',
      rubberStamps,
    ])
  })

  it('are signals that reach into the period, once there are limits, and none from before', () => {
    expect(pointsOn('2026-10-31', '2026-05-01')).toEqual([
      'KI-003/signal: Lots from providers on the agreed day: 2026-03 to 2026-05: below the lower limit.',
      rubberStamps,
    ])
    expect(pointsOn('2026-10-31', '2026-06-01')).toEqual([rubberStamps])
  })
})

/** What insights notice on a day, with the figures that they compare. */
function noticedOn(system: Qms, day: string): Readonly<Record<string, readonly string[]>> {
  const noticed = insightsOf(system, day).filter(({ reading }) => reading.isNoticed)
  return Object.fromEntries(
    noticed.map(({ insight, reading }) => [insight.id, reading.figures.map(insightFigureInWords)]),
  )
}

/** What readiness says is to be looked at: the records and people that it names, or else why. */
function holesOn(system: Qms, day: string): Holes {
  const open = readinessPoints(asOf(system, day)).filter(({ answer }) => answer === 'look at it')
  return Object.fromEntries(open.map(({ id, found, why }) => [id, found.length > 0 ? [...found].sort() : [why]]))
}

describe('readiness on the last day of each quarter', () => {
  it.each(QUARTERS)('names what is open on %s, and nothing else', (day) => {
    const { 'clause-records': clauses, ...holes } = plainHoles(life.truth, day)
    const sentence = clauses && [`${clauses.length} of 22 clauses is not answered: ${clauses.join(', ')}.`]
    expect(holesOn(qms, day)).toEqual({ ...holes, ...(sentence && { 'clause-records': sentence }) })
  })

  it('names each hole from the quarter on in which it is planted', async () => {
    const planted = await readQms(memoryTree(withHoles(life.files)), { today: END })
    const added = QUARTERS.map((day) => {
      const before = holesOn(qms, day)
      const isNew = (id: string) => (one: string) => !before[id]?.includes(one)
      const entries = Object.entries(holesOn(planted, day)).map(([id, found]) => [id, found.filter(isNew(id))] as const)
      return [day, Object.fromEntries(entries.filter(([, found]) => found.length > 0))]
    })
    expect(Object.fromEntries(added)).toEqual(HOLES_BY_QUARTER)
  })

  it.each(QUARTERS)('follows what it draws on %s to the end that it had, the same for the same seed', (day) => {
    const threadOf = plainThreads(life.truth, day)
    for (const seed of ['1', '2', '3']) {
      const threads = sampledThreads(asOf(qms, day), seed)
      const said = threads.map(({ start, steps }) => [start.id, steps.map(stepInWords).sort()])
      expect(said).toEqual(threads.map(({ start }) => [start.id, threadOf(start.id)]))
      expect(sampledThreads(asOf(qms, day), seed)).toEqual(threads)
    }
  })
})

function stepInWords({ record: { id }, state, missing }: Thread['steps'][number]): string {
  if (state === 'closed') expect(missing).toEqual([])
  return `${id}${state === 'closed' ? ' closed' : ''}`
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
