import { expect, it } from 'vitest'
import { daysInWords } from './days-in-words.js'
import { ENGLISH } from './language.js'
import { sayIn } from './say.js'

const german = sayIn({ ...ENGLISH, months: ENGLISH.months.with(11, 'Dezember'), date: '{day}. {month} {year}' })

it.each([
  ['The next is planned for 2026-12-03.', 'The next is planned for 3 December 2026.'],
  ['2025-11 to 2026-03: no result', 'November 2025 to March 2026: no result'],
  ['done on 2026-05-04, was due on 2026-05-15', 'done on 4 May 2026, was due on 15 May 2026'],
  [
    'The last is MR-2026-02 of 2026-10-20 (2026-10-21).',
    'The last is MR-2026-02 of 20 October 2026 (21 October 2026).',
  ],
])('days and months of “%s” are in words', (sentence, said) => expect(daysInWords(sentence, sayIn(ENGLISH))).toBe(said))

it('days are written as the language of the page writes them', () =>
  expect(daysInWords('am 2026-12-15', german)).toBe('am 15. Dezember 2026'))

it.each([
  'Run `qms list --at 2026-12-15`.',
  'The series “2026-12” has no result.',
  'station1-2026-11#5',
  'records/2026-12-15.md',
  '2026-12-15.csv',
  'https://example.org/2026-12/a',
  '2026-12-15T09:30',
  '2026-19-45 and 2026-13',
])('“%s” stays as it is', (sentence) => expect(daysInWords(sentence, sayIn(ENGLISH))).toBe(sentence))
