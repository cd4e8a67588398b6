import { expect, it } from 'vitest'
import { isWithin, monthsOf, parsePeriod, periodInWords, yearUpTo } from './period.js'

it.each([
  ['2026', '2026-01-01 to 2026-12-31'],
  ['2026-Q3', '2026-07-01 to 2026-09-30'],
  ['2024-02', '2024-02-01 to 2024-02-29'],
  ['2026-01-15..2026-03-31', '2026-01-15 to 2026-03-31'],
  ['2026-01-15..2026-01-15', '2026-01-15'],
  ['2024-02-29', '2024-02-29'],
  ['2024-12..2026-11', '2024-12-01 to 2026-11-30'],
  ['2025-Q4..2026-03-15', '2025-10-01 to 2026-03-15'],
])('%s is the time from %s', (text, words) => {
  const period = parsePeriod(text)
  expect(period && periodInWords(period)).toBe(words)
})

it.each([
  '',
  '26',
  '2026-13',
  '2026-Q5',
  '2026-02-29',
  '2026-02-30..2026-03-01',
  '2026-03-01..2026-02-01',
  '2026..2025',
  '2026..2027..2028',
])('“%s” is no period', (text) => {
  expect(parsePeriod(text)).toBeUndefined()
})

it('the year up to a day ends with it and begins a year before the day after', () => {
  const year = yearUpTo('2026-11-22')
  expect(periodInWords(year)).toBe('2025-11-23 to 2026-11-22')
  expect([isWithin(year, '2025-11-22'), isWithin(year, '2025-11-23'), isWithin(year, '2026-11-22')]).toEqual([
    false,
    true,
    true,
  ])
})

it('the months of a period are in order, the first and the last cut to it', () => {
  expect(monthsOf({ from: '2026-01-15', until: '2026-03-10' }).map(periodInWords)).toEqual([
    '2026-01-15 to 2026-01-31',
    '2026-02-01 to 2026-02-28',
    '2026-03-01 to 2026-03-09',
  ])
})

it('the last year that dates can have ends with its last day', () => {
  expect(monthsOf({ from: '9999-11-01', until: '9999-12-31' }).map(periodInWords)).toEqual([
    '9999-11-01 to 9999-11-30',
    '9999-12-01 to 9999-12-30',
  ])
})
