import { expect, it } from 'vitest'
import { mean, percentile, rounded } from './statistics.js'

it('finds percentiles as R and Excel do (type 7)', () => {
  // R: quantile(c(1, 2, 3, 4, 10), c(.25, .5, .9), type = 7) is 2, 3, 7.6.
  expect([25, 50].map((percent) => percentile([1, 2, 3, 4, 10], percent))).toEqual([2, 3])
  expect(percentile([1, 2, 3, 4, 10], 90)).toBeCloseTo(7.6, 12)
  expect(percentile([1, 2], 50)).toBe(1.5)
  expect(percentile([7], 90)).toBe(7)
  expect(percentile([], 50)).toBeUndefined()
})

it('has no mean of nothing', () => {
  expect(mean([1, 2, 6])).toBe(3)
  expect(mean([])).toBeUndefined()
})

it('rounds halves away from zero, and never to a negative zero', () => {
  expect([1.005, -1.005, -0.001].map((value) => rounded(value, 2))).toEqual([1.01, -1.01, 0])
})
