import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dateInZone,
  dayOf,
  daysBetween,
  isOverdue,
  isRealDate,
  monthsInPeriod,
  startOfDay,
  timeInZone,
} from './date.js'

describe('dates', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 24, '2028-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2016-11-21', 9999 * 12, '9999-12-31'],
  ])('%s plus %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected))

  it('counts whole days over changes of the clock', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-11-22', '2026-11-21')).toBe(-1)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['31/01/2026', false],
  ])('%s is a real date: %s', (text, expected) => expect(isRealDate(text)).toBe(expected))

  it('due on the day is due, the day after it is overdue', () => {
    expect(isOverdue('2026-11-22', '2026-11-22')).toBe(false)
    expect(isOverdue('2026-11-22', '2026-11-23')).toBe(true)
  })

  it('the day depends on where the organization is', () => {
    const moment = new Date('2026-11-22T23:30:00Z')
    expect(dateInZone(moment, 'UTC')).toBe('2026-11-22')
    expect(dateInZone(moment, 'Europe/Zurich')).toBe('2026-11-23')
    expect(dateInZone(moment, 'America/New_York')).toBe('2026-11-22')
  })

  it.each([
    ['2026-11-22T23:30:00-05:00', '2026-11-23'],
    ['2026-11-22T00:30:00+13:00', '2026-11-21'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-11-22T23:59:59+01', '2026-11-22'],
    ['2026-11-22T00:30:00+14:00', '2026-11-21'],
    ['2026-11-22T23:30:00-12:00', '2026-11-23'],
    ['2026-11-23T04:30:00+05:45', '2026-11-22'],
    ['2026-12-31T23:59:60Z', undefined],
    ['today', undefined],
  ])('%s was %s in Zurich', (time, day) => expect(dayOf(time, 'Europe/Zurich')).toBe(day))

  it.each([
    ['2026-07-01', 'Europe/Zurich', '2026-06-30T22:00:00.000Z'],
    ['2026-01-01', 'America/New_York', '2026-01-01T05:00:00.000Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-01-01', 'Pacific/Niue', '2026-01-01T11:00:00.000Z'],
    // Clocks go from 23:59:59 to 01:00.
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s begins in %s at %s', (date, zone, start) => expect(startOfDay(date, zone).toISOString()).toBe(start))

  it.each([
    ['10 years', 120],
    ['1 year', 12],
    ['18 months', 18],
  ])('%s are %i months', (period, months) => expect(monthsInPeriod(period)).toBe(months))
})

it('a moment is written with the offset that holds there and then', () => {
  expect(timeInZone(new Date('2026-07-01T22:30:00Z'), 'Europe/Zurich')).toBe('2026-07-02T00:30:00+02:00')
  expect(timeInZone(new Date('2026-01-01T22:30:00Z'), 'UTC')).toBe('2026-01-01T22:30:00+00:00')
})
