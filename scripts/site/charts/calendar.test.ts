import { expect, it } from 'vitest'
import { type CalendarMark, drawCalendar } from './calendar.js'

const words = { id: 'calendar', title: 'Audits by month', description: 'Three audits.' }
const MARKS: readonly CalendarMark[] = [
  { on: '2026-03-12', says: '12 March 2026: PR-007, done', state: 'done', href: '../records/IA-2026-01.html' },
  { on: '2026-11-03', says: '3 November 2026: PR-004, overdue', state: 'overdue' },
  { on: '2028-02-15', says: '15 February 2028: PR-001, planned', state: 'planned' },
]

it('a calendar has a line for each year with an audit, and says each state by a shape', () => {
  const svg = drawCalendar({ ...words, today: '2026-11-22', marks: MARKS })
  const count = (part: string) => svg.split(part).length - 1
  expect(['2026', '2027', '2028'].map((year) => count(`>${year}</text>`))).toEqual([1, 0, 1])
  expect([count('class="cell" href="#calendar-cells"'), count('class="now"')]).toEqual([2, 1])
  expect([count('class="dot"'), count('class="dot open"'), count('class="dot off"')]).toEqual([1, 1, 1])
  expect(svg).toContain('<a href="../records/IA-2026-01.html" aria-label="12 March 2026: PR-007, done">')
  expect(drawCalendar({ ...words, today: '2026-11-22', marks: MARKS })).toBe(svg)
})

it('a month with many audits makes its year higher', () => {
  const heightOf = (marks: readonly CalendarMark[]) =>
    Number(/height="(\d+)"/.exec(drawCalendar({ ...words, today: '2026-11-22', marks }))?.[1])
  const five = Array.from({ length: 5 }, (): CalendarMark => ({ on: '2026-05-05', says: 'A', state: 'planned' }))
  expect(heightOf(five) - heightOf(five.slice(0, 1))).toBe(45)
})
