import { expect, it } from 'vitest'
import { nextRevision } from './revision-order.js'

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
