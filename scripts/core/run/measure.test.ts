import { describe, expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { metricsOf } from '../model/subject.js'
import { memoryTree, readQms } from '../read/index.js'
import { asOf } from '../time/as-of.js'
import { addDays, daysBetween } from '../values/date.js'
import { percentile, rounded } from '../values/statistics.js'
import { exampleFiles } from './example-files.js'
import { measure } from './measure.js'
import { measureByMonth } from './measure-by-month.js'

const metrics = metricsOf(subjects)
const TODAY = '2026-11-22'
const COUNT = 80

interface Life {
  readonly id: string
  readonly opened: string
  readonly due: string
  readonly moved: { readonly on: string; readonly was: string } | undefined
  readonly closed: string | undefined
}

/** The same on every run: a generator of numbers with its seed. */
function makeLives(): readonly Life[] {
  let seed = 7
  const upTo = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return Math.floor((seed / 2 ** 31) * limit)
  }
  return Array.from({ length: COUNT }, (_none, index) => {
    const opened = addDays('2024-06-01', upTo(880))
    const was = addDays(opened, 20 + upTo(60))
    const isMoved = upTo(3) === 0
    const closed = addDays(opened, 5 + upTo(150))
    return {
      id: `CA-2026-${index + 100}`,
      opened,
      due: isMoved ? addDays(was, 30) : was,
      moved: isMoved ? { on: addDays(opened, 10), was } : undefined,
      closed: closed <= TODAY && upTo(5) > 0 ? closed : undefined,
    }
  })
}

const lives = makeLives()

const fieldsOf = ({ opened, due, moved, closed }: Life) =>
  [
    `opened: ${opened}\ndue: ${due}`,
    moved ? `extensions: [{ on: ${moved.on}, was: ${moved.was} }]` : '',
    closed ? `closed: ${closed}` : '',
  ]
    .filter(Boolean)
    .join('\n')

const read = () =>
  readQms(
    memoryTree({
      ...exampleFiles('corrective-action', Object.fromEntries(lives.map((life) => [life.id, fieldsOf(life)]))),
      ...exampleFiles('procedure', { 'QP-001': 'next_review: 2026-05-01' }),
    }),
    { today: () => TODAY },
  )

const metricOf = (id: string) => {
  const found = metrics.find((metric) => metric.id === id)
  if (!found) throw new Error(`There is no metric ${id}.`)
  return found
}

describe('measuring', () => {
  it('says of a month what a plain loop over all records says', async () => {
    const qms = await read()
    const trend = (id: string) => measureByMonth(metricOf(id), qms, { period: '2024-12..2026-11' }).months
    const [open, time, punctuality] = [
      'open-corrective-actions',
      'corrective-action-closure-time',
      'corrective-action-punctuality',
    ].map(trend)
    for (const [index, { period, figures }] of (open ?? []).entries()) {
      const last = [addDays(period.until, -1), TODAY].sort()[0] ?? ''
      const isIn = (day = '') => day >= period.from && day <= last
      const isOpen = lives.filter(({ opened, closed = '9999' }) => opened <= last && closed > last)
      const dueThen = ({ due, moved }: Life) => (moved && moved.on > last ? moved.was : due)
      expect(figures.slice(0, 2).map(({ value }) => value)).toEqual([
        isOpen.length,
        isOpen.filter((life) => dueThen(life) < last).length,
      ])
      const days = lives.flatMap(({ opened, closed }) => (closed && isIn(closed) ? daysBetween(opened, closed) : []))
      const median = percentile(
        days.toSorted((a, b) => a - b),
        50,
      )
      expect(time?.[index]?.figures[0]?.value).toBe(median === undefined ? undefined : rounded(median, 1))
      const first = lives.filter(({ due, moved }) => isIn(moved?.was ?? due) && (moved?.was ?? due) < TODAY)
      const onTime = first.filter(({ due, moved, closed = '9999' }) => closed <= (moved?.was ?? due))
      expect(punctuality?.[index]?.figures[0]).toMatchObject({ numerator: onTime.length, n: first.length })
    }
  })

  it('says the same of the past whenever it is asked', async () => {
    const qms = await read()
    const replayed = metrics.filter(({ isOfFiles }) => !isOfFiles)
    expect(replayed.length).toBeGreaterThan(30)
    for (const metric of replayed) {
      const then = measure(metric, asOf(qms, '2026-04-20'), { period: '2026-03' }).figures
      expect([metric.id, measure(metric, qms, { period: '2026-03' }).figures]).toEqual([metric.id, then])
    }
  })

  it('has no figures of a period that has not begun, and of an earlier one that only the files of that time could tell', async () => {
    const qms = await read()
    expect(measure(metricOf('open-corrective-actions'), qms, { period: '2027' })).toMatchObject({
      isOpen: true,
      figures: [],
    })
    expect(measure(metricOf('waivers'), qms, { period: '2025' })).toMatchObject({ isOpen: false, figures: [] })
  })

  it.each<[string, string, string, readonly (number | undefined)[]]>([
    ['of no record', '', '2026-03', [undefined, undefined]],
    ['of one record', 'opened: 2026-03-02\nclosed: 2026-03-12', '2026-03', [10, 10]],
    ['of a leap day as of a day of its month', 'opened: 2024-02-28\nclosed: 2024-02-29', '2024-02', [1, 1]],
    ['across a leap day', 'opened: 2024-02-28\nclosed: 2024-03-01', '2024-03', [2, 2]],
    ['of a time before the repository began', 'opened: 2026-03-02\nclosed: 2026-03-12', '1999', [undefined, undefined]],
    [
      'of a record that was amended after closing by what it says now',
      'opened: 2026-03-02\nclosed: 2026-03-12\namendments: [{ on: 2026-05-04, by: ada, field: closed, was: 2026-04-12, reason: Mixed up. }]',
      '2026-03',
      [10, 10],
    ],
  ])('says %s how long closing took', async (_name, fields, period, expected) => {
    const files = fields === '' ? {} : exampleFiles('corrective-action', { 'CA-2026-001': fields })
    const qms = await readQms(memoryTree(files), { today: () => TODAY })
    const { figures } = measure(metricOf('corrective-action-closure-time'), qms, { period })
    expect(figures.slice(0, 2).map(({ value }) => value)).toEqual(expected)
  })

  it('has no number that is none, and no share of nothing, where nothing is recorded', async () => {
    const qms = await readQms(memoryTree({}), { today: () => TODAY })
    const asked = metrics.filter(({ parameters }) => !parameters.some(({ isRequired }) => isRequired))
    const figures = asked.flatMap((metric) =>
      measure(metric, qms).figures.map((figure) => ({ metric: metric.id, ...figure })),
    )
    const isWrong = ({ value, denominator }: (typeof figures)[number]) =>
      value !== undefined && (!Number.isFinite(value) || denominator === 0)
    expect(figures.filter(isWrong)).toEqual([])
  })

  it('cuts the period that is not over, and says so', async () => {
    const { isOpen, figures } = measure(metricOf('corrective-action-throughput'), await read(), { period: '2026-11' })
    const opened = lives.filter((life) => life.opened >= '2026-11-01' && life.opened <= TODAY)
    expect([isOpen, figures[1]?.value]).toEqual([true, opened.length])
  })
})
