import { expect, it } from 'vitest'
import { nearestName } from './nearest-name.js'

it.each([
  ['onwer', 'owner'],
  ['Owner', 'owner'],
  ['nextreview', 'next_review'],
  ['colour', undefined],
  ['x', undefined],
  ['2', undefined],
])('for “%s” the nearest name is %s', (written, expected) => {
  expect(nearestName(written, ['1', 'id', 'owner', 'next_review', 'title'])).toBe(expected)
})
