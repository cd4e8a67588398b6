import { expect, it } from 'vitest'
import { LAST_DAY } from '../../../core/values/date.js'
import { periodInWords } from '../../../core/values/period.js'
import { openPeriods } from './open-periods.js'

const ending = (from: string, until?: string) => ({ from, ...(until ? { until } : {}), because: '', isGivenUp: false })

it('somebody waits from the day on which it is known until the first ending', () => {
  const open = openPeriods('2026-01-01', [ending('2026-06-01'), ending('2026-03-01')])
  expect(open.map(periodInWords)).toEqual(['2026-01-01 to 2026-02-28'])
})

it('nobody waits during a pause', () => {
  const open = openPeriods('2026-01-01', [ending('2026-02-01', '2026-03-01'), ending('2026-06-01')])
  expect(open.map(periodInWords)).toEqual(['2026-01-01 to 2026-01-31', '2026-03-01 to 2026-05-31'])
})

it('what ended on a day that cannot be read was never waited for', () => {
  expect(openPeriods('2026-01-01', [ending('')])).toEqual([])
})

it('without a day and an ending, somebody always waits', () => {
  expect(openPeriods(undefined, [])).toEqual([{ from: '', until: LAST_DAY }])
})
