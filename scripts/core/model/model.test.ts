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
import { exampleId, fillIdFormat, idPattern, idPrefix, isCounted } from './id-format.js'
import { nearestName } from './nearest-name.js'
import { linkTarget, relativePath, resolvePath } from './paths.js'
import { nextRevision } from './revision-order.js'

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

it.each([
  ['integer', '9', 'minor', '10'],
  ['letter', 'Z', 'major', 'AA'],
  ['letter', 'AZ', 'major', 'BA'],
  ['decimal', '1.9', 'minor', '1.10'],
  ['decimal', '1.9', 'major', '2.0'],
  ['semver', '1.4.2', 'major', '2.0.0'],
  ['semver', '1.4.2', 'minor', '1.5.0'],
  ['semver', '1.4.2', 'editorial', '1.4.3'],
  ['integer', '1.4', 'minor', undefined],
] as const)('a revision that counts as %s, %s, is followed after a %s change by %s', (form, revision, change, next) => {
  expect(nextRevision(form, revision, change)).toBe(next)
})

it('a moment is written with the offset that holds there and then', () => {
  expect(timeInZone(new Date('2026-07-01T22:30:00Z'), 'Europe/Zurich')).toBe('2026-07-02T00:30:00+02:00')
  expect(timeInZone(new Date('2026-01-01T22:30:00Z'), 'UTC')).toBe('2026-01-01T22:30:00+00:00')
})

describe('ids', () => {
  it.each([
    ['QP-NNN', 'QP-001', true],
    ['QP-NNN', 'QP-1000', true],
    ['QP-NNN', 'QP-0001', false],
    ['QP-NNN', 'QP-01', false],
    ['NC-YYYY-NNN', 'NC-2026-003', true],
    ['NC-YYYY-NNN', 'NC-26-003', false],
    ['AP-{document}-{revision}', 'AP-QP-004-1.10', true],
    ['{slug}', 'quality-manager', true],
    ['{slug}', 'Quality-Manager', false],
    ['A.B+NN', 'A.B+01', true],
    ['A.B+NN', 'AxB+01', false],
    ['NCN-NN', 'NCN-01', true],
  ])('%s: %s is one of them: %s', (format, id, expected) => expect(idPattern(format).test(id)).toBe(expected))

  it('are made from their format', () => {
    expect(fillIdFormat('NC-YYYY-NNN', { year: '2026', counter: 7 })).toBe('NC-2026-007')
    expect(exampleId('AP-{document}-{revision}')).toBe('AP-QP-001-1')
    expect(idPrefix('NC-YYYY-NNN')).toBe('NC-')
    expect([isCounted('QP-NNN'), isCounted('{slug}'), isCounted('AP-{document}-{revision}')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('paths', () => {
  const from = 'qms-docs/procedures/QP-001.md'

  it.each([
    ['QP-002.md', { path: 'qms-docs/procedures/QP-002.md', anchor: '' }],
    ['../roles/a%20b.md#top', { path: 'qms-docs/roles/a b.md', anchor: 'top' }],
    ['#records', { path: from, anchor: 'records' }],
    ['/README.md?plain=1', { path: 'README.md', anchor: '' }],
    ['../../../etc/passwd', { path: undefined, anchor: '' }],
    ['%ZZ.md', { path: 'qms-docs/procedures/%ZZ.md', anchor: '' }],
    ['https://example.org', undefined],
    ['//example.org', undefined],
    ['mailto:a@example.org', undefined],
    ['a.md##b?c', { path: 'qms-docs/procedures/a.md', anchor: '#b?c' }],
  ])('%s leads to %j', (url, expected) => expect(linkTarget(from, url)).toEqual(expected))

  it.each([
    ['/a/b.html#c', { path: 'docs/a/b.md', anchor: 'c' }],
    ['b.html', { path: 'qms-docs/procedures/b.html', anchor: '' }],
    ['https://GitHub.com/Example/qms/blob/main/a%20b.md?plain=1#c', { path: 'a b.md', anchor: 'c' }],
    ['https://github.com/example/qms/tree/HEAD/docs/', { path: 'docs', anchor: '' }],
    ['https://github.com/example/qms/blob/v1/a.md', undefined],
    ['https://github.com/example/qms/pulls', undefined],
    ['https://github.com/example/qms-other/blob/main/a.md', undefined],
  ])('%s leads to %j, where the settings say what addresses mean', (url, expected) => {
    const base = { root: 'docs', repository: 'https://github.com/example/qms', branch: 'main' }
    expect(linkTarget(from, url, base)).toEqual(expected)
  })

  it('lead from one file to another and back', () => {
    const to = 'qms-docs/roles/quality-manager.md'
    expect(relativePath(from, to)).toBe('../roles/quality-manager.md')
    expect(resolvePath(from, relativePath(from, to))).toBe(to)
  })
})

it.each([
  ['onwer', 'owner'],
  ['Owner', 'owner'],
  ['nextreview', 'next_review'],
  ['colour', undefined],
  ['x', undefined],
])('for “%s” the nearest name is %s', (written, expected) => {
  expect(nearestName(written, ['id', 'owner', 'next_review', 'title'])).toBe(expected)
})
