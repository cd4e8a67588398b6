import { expect, it } from 'vitest'
import { addDays, LAST_DAY } from '../values/date.js'
import { buildSpans, presentOn } from './spans.js'

const spans = buildSpans([
  { thing: 'winter', period: { from: '2026-01-01', until: '2026-03-01' } },
  { thing: 'always', period: { from: '', until: LAST_DAY } },
  { thing: 'a day', period: { from: '2026-02-10', until: '2026-02-11' } },
  { thing: 'summer', period: { from: '2026-06-01', until: '2026-09-01' } },
  { thing: 'a summer again', period: { from: '2027-06-01', until: '2027-09-01' } },
  { thing: 'never', period: { from: '2026-02-01', until: '2026-02-01' } },
  { thing: 'backwards', period: { from: '2026-09-01', until: '2026-06-01' } },
])

it.each([
  ['2025-12-31', ['always']],
  ['2026-01-01', ['winter', 'always']],
  ['2026-02-10', ['winter', 'always', 'a day']],
  ['2026-02-11', ['winter', 'always']],
  ['2026-03-01', ['always']],
  ['2026-06-01', ['always', 'summer']],
  ['2027-08-31', ['always', 'a summer again']],
  ['2027-09-01', ['always']],
])('on %s there is what began by then and is not over, in the order in which it was given: %j', (day, there) => {
  expect(presentOn(spans, day)).toEqual(there)
})

it('each of a thousand is found on its days alone', () => {
  const days = Array.from({ length: 1000 }, (_none, index) => addDays('2024-01-01', index))
  const lasting = buildSpans(days.map((from, thing) => ({ thing, period: { from, until: addDays(from, 3) } })))
  expect(days.map((day) => presentOn(lasting, day))).toEqual(
    days.map((_day, index) => [index - 2, index - 1, index].filter((thing) => thing >= 0)),
  )
})

it('where nothing ever was, nothing is found', () => {
  expect(presentOn(buildSpans([]), '2026-01-01')).toEqual([])
})
