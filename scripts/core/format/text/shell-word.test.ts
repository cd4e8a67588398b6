import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { shellWord } from './shell-word.js'

it('a word is only quoted where it has to be, and as every shell reads it where that is enough', () => {
  expect(['QP-001', 'holder=Bay-2', 'Station 2 (Süd)', '', '-x', '$(date)', "Bo's"].map(shellWord)).toEqual([
    'QP-001',
    'holder=Bay-2',
    '"Station 2 (Süd)"',
    "''",
    '"-x"',
    "'$(date)'",
    "'Bo'\\''s'",
  ])
})

it.each(['$(date)', '`date`', '$HOME', 'a"; date; "', "a'; date; '", 'a\nb', '\\', 'hi!', '%PATH%'])(
  'a shell takes %j for a text, and runs nothing in it',
  (text) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text)
  },
)
