import { expect, it } from 'vitest'
import type { Figure } from '../../model/metric.js'
import { figureInWords, unitOfColumn } from './figure-in-words.js'

const figure = (rest: Partial<Figure>): Figure => ({
  id: 'all',
  label: 'All',
  n: 8,
  value: undefined,
  behind: [],
  ...rest,
})

it('says one day, and two days', () => {
  expect(figureInWords({ unit: 'days' }, figure({ value: 1 }))).toBe('1 day (n = 8)')
  expect(figureInWords({ unit: 'days' }, figure({ value: 2 }))).toBe('2 days (n = 8)')
  expect(figureInWords({ unit: 'hours' }, figure({ value: 1 }))).toBe('1 hour (n = 8)')
})

it('says the currency of money, also of a column', () => {
  const cost = figure({ value: 265, currency: 'CHF' })
  expect(figureInWords({ unit: 'money' }, cost)).toBe('265 CHF (n = 8)')
  expect(unitOfColumn({ unit: 'money' }, cost)).toBe(' (CHF)')
})

it('says what a percentage counts, and of few things only that', () => {
  expect(figureInWords({ unit: 'percent' }, figure({ value: 33.3, numerator: 2, n: 6 }))).toBe('33.3 % (2 of 6)')
  expect(figureInWords({ unit: 'percent' }, figure({ value: 33.3, numerator: 1, n: 3 }))).toBe('1 of 3')
})

it('says of nothing that there is nothing, or what is missing', () => {
  expect(figureInWords({ unit: 'days' }, figure({ n: 0 }))).toBe('n/a (n = 0)')
  expect(figureInWords({ unit: 'money' }, figure({ n: 0, why: 'the series “revenue” is missing' }))).toBe(
    'n/a: the series “revenue” is missing',
  )
})
