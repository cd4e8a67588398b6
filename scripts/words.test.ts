import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentationPages } from './testing/documentation.js'

/** What we do not write, and what we write instead. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bwhoever\b/i, 'the person who, or the role'],
  [/\b(some|no)body\b/i, 'a person, the role, no one, or the passive'],
  [/\banew\b/i, 'again'],
  [/\bfor ever\b/i, 'forever, never'],
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\bslips?\b/i, 'mistake, misspelt'],
  [/\bstands? (in|there|once|twice|below|above|beside|ready)\b/i, 'is, occurs, is shown'],
  [/\bas far as\b/i, 'where'],
  [/\bin the house\b/i, 'in the company'],
  [/\bof which an?\b/i, 'that, whose'],
  [/\bnothing if\b/i, 'undefined when'],
  [/\blean(s|ed|ing)? on\b/i, 'rely on, refer to'],
  [/\bunless told\b/i, 'by default'],
  [/\bas (git|people\.yml) has it\b/i, 'according to'],
  [/\bhow deep\b/i, 'how far'],
  [/(?<!there )\b(is|are) no (controlled |plain )?(documents?|pictures?|style sheet|heading)\b/i, 'is not a'],
]

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
}

const SOURCES = filesIn('scripts', /\.ts$/).filter((path) => !/\.test\.ts$|^scripts\/testing\//.test(path))

/** All that people read: pages, help, messages, docstrings, descriptions of fields, the texts of the manual. */
const READ = [
  ...documentationPages(),
  ...filesIn('.github', /\.(md|yml)$/),
  ...filesIn('schemas', /\.(json|yml|md)$/),
  ...filesIn('site', /\.(js|css|json)$/),
  ...SOURCES,
]

function findIn(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) =>
    WORDS.flatMap(([word, instead]) => {
      const [found] = word.exec(line) ?? []
      return found ? [`${path}:${index + 1} “${found}”; better: ${instead}`] : []
    }),
  )
}

describe('plain words', () => {
  it('are found and named with what to write instead', () => {
    expect(WORDS.every(([word]) => !word.test('The person who holds a role is named once, in people.yml.'))).toBe(true)
    expect(WORDS.filter(([word]) => word.test('Whoever finds a slip mends it anew.'))).toHaveLength(4)
  })

  it('are used in everything that people read', () => {
    expect(READ.length).toBeGreaterThan(500)
    expect(READ.flatMap(findIn)).toEqual([])
  })
})
