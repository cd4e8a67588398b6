import { expect, it } from 'vitest'
import { nextFreeRevision, nextRevision } from './revision-forms.js'

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

it.each([
  ['9', '10'],
  ['C', 'D'],
  ['1.9', '1.10'],
  ['1.4.2', '1.5.0'],
  ['2026-05-01', '2026-11-22'],
  ['2026-05', '2026-11'],
  ['2026-11-22', undefined],
  ['2026-11', undefined],
  ['2026', undefined],
  ['2026.1', undefined],
  ['007', undefined],
  ['draft', undefined],
  ['2026-spring', undefined],
] as const)('revision %s of a free form is followed on 2026-11-22 by %s', (revision, next) => {
  expect(nextFreeRevision(revision, 'minor', '2026-11-22')).toBe(next)
})
