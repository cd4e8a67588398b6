import { expect, it } from 'vitest'
import type { Defect } from '../../../model/source-file.js'
import { joinMissing, missingInWords } from './join-missing.js'

const missing = (at: string, reason: string): Defect => ({
  rule: 'complete-record',
  at,
  message: missingInWords([at], reason),
  missing: reason,
})

it('makes one defect of fields of a group that are missing for the same reason, where the first of them is', () => {
  const other: Defect = { rule: 'valid-values', at: '/grade', message: 'Another one.' }
  const found = joinMissing([
    missing('/correction', 'it closes with all of it.'),
    other,
    missing('/evidence', 'it closes with all of it.'),
    missing('/actions/0/owner', 'it closes with all of it.'),
    missing('/actions/0/due', 'it closes with all of it.'),
    missing('/actions/1/due', 'it closes with all of it.'),
    missing('/consequences', 'they are always asked for.'),
  ])
  expect(found.map(({ at, message }) => [at, message])).toEqual([
    ['/correction', '“correction” and “evidence” are missing or empty: it closes with all of it.'],
    ['/grade', 'Another one.'],
    ['/actions/0/owner', '“owner” and “due” in “actions” are missing or empty: it closes with all of it.'],
    ['/actions/1/due', '“due” in “actions” is missing or empty: it closes with all of it.'],
    ['/consequences', '“consequences” is missing or empty: they are always asked for.'],
  ])
})
