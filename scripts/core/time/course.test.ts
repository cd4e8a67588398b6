import { expect, it } from 'vitest'
import { buildCourse, mapCourse, valueOn } from './course.js'

const course = buildCourse(['2026-03-01', '2026-01-01', '2026-03-01'], (day) => (day === '' ? 'draft' : `since ${day}`))

it.each([
  ['2025-12-31', 'draft'],
  ['2026-01-01', 'since 2026-01-01'],
  ['2026-02-28', 'since 2026-01-01'],
  ['2026-03-01', 'since 2026-03-01'],
])('on %s it is %s', (day, value) => {
  expect(valueOn(course, day)).toBe(value)
})

it('each change is worked out once', () => {
  expect(course.map(({ from }) => from)).toEqual(['', '2026-01-01', '2026-03-01'])
})

it('what is made of a value may rest on the time in which it holds', () => {
  const told = mapCourse(course, (value, { from, until }) => `${value}: ${from} to ${until}`)
  expect(told.map(({ value }) => value)).toEqual([
    'draft:  to 2026-01-01',
    'since 2026-01-01: 2026-01-01 to 2026-03-01',
    'since 2026-03-01: 2026-03-01 to 9999-12-31',
  ])
})
