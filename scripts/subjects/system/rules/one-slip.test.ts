import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../core/model/problem.js'
import { rulesOf } from '../../../core/model/subject.js'
import { locate, memoryTree, readQms } from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { subjects } from '../../index.js'

const rules = rulesOf(subjects)

const PEOPLE = 'qms-docs/people.yml'
const SETTINGS = 'qms-docs/qms.yml'
const ROLE = 'qms-docs/roles/quality-manager.md'
const GOOD = SMALL_QMS[PEOPLE] ?? ''

/** Six procedures that ada owns, and one that her role owns. */
const FILES: Record<string, string> = { ...SMALL_QMS }
for (const number of [2, 3, 4, 5, 6, 7]) {
  const text = SMALL_QMS['qms-docs/procedures/QP-001.md'] ?? ''
  FILES[`qms-docs/procedures/QP-00${number}.md`] = text
    .replace('QP-001', `QP-00${number}`)
    .replace('owner: quality-manager', 'owner: ada')
    .replace('title: Control of', `title: Use, part ${number}, of`)
}

async function problemsWith(changed: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const files = Object.entries({ ...FILES, ...changed }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const qms = await readQms(memoryTree(Object.fromEntries(files)), { today: () => '2026-11-22' })
  return evaluate(rules, qms, locate).problems.map(inShort)
}

function inShort({ file, place: [line, column], message }: Problem): string {
  return `${file}:${line}:${column} ${message}`
}

const conflict = (text: string) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`

it('the files without a mistake have no problem', async () => {
  expect(await problemsWith({})).toEqual([])
})

describe('one mistake is one problem', () => {
  it.each([
    [
      'a quote that is never closed',
      GOOD.replace('name: Ada', 'name: "Ada'),
      '3:11 The quotation mark that opens here is never closed. Write “name: "Ada Example"”.',
    ],
    ['a tab', GOOD.replace('    name', '\tname'), /^3:1 This line/],
    [
      'a space before a name',
      GOOD.replace('    name', '   name'),
      '3:1 This line is not indented like those that it belongs to. Begin it with 4 spaces, not 3.',
    ],
    [
      'two mistakes in a row',
      GOOD.replace('name: Ada', 'name: "Ada').replace('from: ', 'from:'),
      '3:11 The quotation mark that opens here is never closed. Write “name: "Ada Example"”.',
    ],
    [
      'a name with a mistake',
      GOOD.replace('people:', 'poeple:'),
      '1:1 “poeple” is not a field of people.yml. Did you mean “people”?',
    ],
    ['a name with a mistake further in', GOOD.replace('roles:', 'rolls:'), /^6:5 “rolls” is not a field/],
    ['an id in capitals', GOOD.replace('id: ada', 'id: Ada'), '2:9 “id” in “people” is “Ada”; write ada.'],
    [
      'a date as in letters',
      GOOD.replace('2020-01-01', '1.1.2020'),
      '4:11 “from” in “people” is “1.1.2020”; dates are written year-month-day: 2020-01-01.',
    ],
    [
      'a role with a mistake',
      GOOD.replace('role: quality-manager', 'role: quality-manger'),
      '7:15 There is no document of the role quality-manger. Did you mean “quality-manager”?',
    ],
    [
      'an id with a mistake',
      GOOD.replace('id: ada', 'id: adda'),
      '2:9 6 documents name “ada”, who is not listed, and none names “adda”. Write ada here, or list both.',
    ],
    ['binary content', '\0', /^1:1 This is not a text file/],
    ['nothing', '', /^1:1 “people” is missing or empty/],
  ])('%s in people.yml', async (_name, text, problem) => {
    const found = await problemsWith({ [PEOPLE]: text })
    const [first = ''] = found.map((one) => one.replace(`${PEOPLE}:`, ''))
    expect(found).toHaveLength(1)
    if (typeof problem === 'string') expect(first).toBe(problem)
    else expect(first).toMatch(problem)
  })

  it('a person whom many documents name and nobody resembles', async () => {
    const found = await problemsWith({ [PEOPLE]: GOOD.replace('id: ada', 'id: grace') })
    expect(found).toEqual([
      'qms-docs/procedures/QP-002.md:6:8 “ada” is neither a person nor a role. Add the person to people.yml, or write a document of type “role” for it. 5 more name it: QP-003, QP-004, QP-005 and so on.',
    ])
  })

  it.each([
    [PEOPLE, 'a file that is gone', () => undefined, /^1:1 No people are listed/],
    [PEOPLE, 'both sides of a merge conflict', conflict, /^1:1 This file still holds both sides/],
    [SETTINGS, 'both sides of a merge conflict', conflict, /^1:1 This file still holds both sides/],
    [SETTINGS, 'binary content', () => '\0', /^1:1 This is not a text file/],
  ])('%s, %s: and what rests on it is not evaluated', async (path, _name, change, problem) => {
    const found = await problemsWith({ [path]: change(FILES[path] ?? '') })
    expect(found.map((one) => one.replace(`${path}:`, ''))).toEqual([expect.stringMatching(problem)])
  })

  it('a role whose file cannot be read', async () => {
    const text = SMALL_QMS[ROLE]?.replace('title: Q', 'title:Q') ?? ''
    expect(await problemsWith({ [ROLE]: text })).toEqual([
      `${ROLE}:4:6 A space is missing behind this colon. Write “title: Quality manager”.`,
    ])
  })
})
