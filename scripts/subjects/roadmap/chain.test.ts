import { expect, it } from 'vitest'
import { placeSteps } from './chain.js'

const placed = (...steps: readonly (readonly [string, number, ...string[]])[]) =>
  [...placeSteps(steps.map(([step, length, ...after]) => ({ step, length, after })))].map(
    ([step, { from, until, isCritical }]) => `${step} ${from}–${until}${isCritical ? ' critical' : ''}`,
  )

it('places steps one after another, and finds those that have no time to spare', () => {
  expect(placed(['a', 2], ['b', 5, 'a'], ['c', 1, 'a'], ['d', 1, 'b', 'c'])).toEqual([
    'a 0–2 critical',
    'b 2–7 critical',
    'c 2–3',
    'd 7–8 critical',
  ])
})

it('places steps in whatever order they are written', () => {
  expect(placed(['b', 5, 'a'], ['a', 2])).toEqual(['b 2–7 critical', 'a 0–2 critical'])
})

it('ends where steps come before each other in a circle, or after one that there is not', () => {
  expect(placed(['a', 2, 'b'], ['b', 3, 'a'], ['c', 1, 'x'])).toHaveLength(3)
})
