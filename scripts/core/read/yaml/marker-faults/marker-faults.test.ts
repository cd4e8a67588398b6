import { expect, it } from 'vitest'
import { afterFix, inShort, PROCEDURE, problemsOf, procedureWith } from '../../../../testing/problems-of.js'

const ABOVE = '---\nid'
const BELOW = '\n---\n\n##'
const above = (line: string) => procedureWith(ABOVE, `${line}\nid`)
const below = (line: string) => procedureWith(BELOW, `\n${line}\n\n##`)
const wrongAbove = (line: string) =>
  `1:1 The line above the fields must be exactly three hyphens. Write “---” instead of “${line}”.`
const wrongBelow = (line: string) =>
  `13:1 The line below the fields must be exactly three hyphens. Write “---” instead of “${line}”.`
const FIRST_LINE = '1:1 The block of fields must begin on the first line.'
const TEXT_BEGINS =
  '14:1 The text begins here, but the block of fields is not closed yet. Add a line of three hyphens (---) above it.'

const OTHER_MARKS = ['———', '—', '—-', '–––', '--', '----', '- - -', '***', '___', '~~~', '\\---', ' ---']

it.each(OTHER_MARKS)('“%s” above the fields is named', async (mark) => {
  expect(inShort(await problemsOf(above(mark)))).toEqual([wrongAbove(mark)])
})

it.each([...OTHER_MARKS, '...', '```', '--- # end'])('“%s” below the fields is named', async (mark) => {
  expect(inShort(await problemsOf(below(mark)))).toEqual([wrongBelow(mark)])
})

const CASES: readonly [name: string, text: string, problem: string][] = [
  [
    'a remark behind the hyphens',
    above('---   # fields'),
    '1:1 The first line must be three hyphens and nothing else. Remove “# fields”.',
  ],
  ['an empty line above', `\n${PROCEDURE}`, `${FIRST_LINE} Remove the empty lines above it.`],
  [
    'a heading above',
    `# Control\n\n${PROCEDURE}`,
    `${FIRST_LINE} Move what is above it to the text below the block, or remove it.`,
  ],
  [
    'a remark above',
    `<!-- x -->\n${PROCEDURE}`,
    `${FIRST_LINE} Move what is above it to the text below the block, or remove it.`,
  ],
  [
    'a code block around',
    `\`\`\`yaml\n${below('---\n```')}`,
    '1:1 The block of fields is not code. Remove this line, and the line “```” below the block.',
  ],
  [
    'a code block in place of the hyphens',
    above('```'),
    '1:1 The block of fields is not code. Write a line of three hyphens (---) here, and another one below the last field.',
  ],
  [
    'no line above the fields',
    procedureWith('---\nid', 'id'),
    '1:1 The line of three hyphens above the fields is missing. Add a line “---” above this one.',
  ],
  ['no line below the fields', procedureWith('\n---\n\n##', '\n\n##'), TEXT_BEGINS],
  [
    'no line below the fields, but one in the text',
    `${procedureWith('\n---\n\n##', '\n\n##')}\n---\n\nEnd.\n`,
    TEXT_BEGINS,
  ],
  [
    'no line below the fields, but asterisks in the text',
    `${procedureWith('\n---\n\n##', '\n\n##')}\n***\n\nEnd.\n`,
    TEXT_BEGINS,
  ],
  [
    'TOML',
    procedureWith('---\nid: QP-001', '+++\nid = "QP-001"'),
    '1:1 Fields are written as YAML: a line of three hyphens (---), a line “name: value” for each field, and a line of three hyphens.',
  ],
]

it.each(CASES)('%s is one problem, at its cause, with what to write', async (_name, text, problem) => {
  expect(inShort(await problemsOf(text))).toEqual([problem])
})

it.each([...OTHER_MARKS.flatMap((mark) => [above(mark), below(mark)]), ...CASES.map(([, text]) => text)])(
  'what a fix changes is what was wrong (%#)',
  async (text) => {
    const [problem] = await problemsOf(text)
    if (problem?.fix) expect(inShort(await problemsOf(afterFix(text, problem)))).toEqual([])
  },
)

it.each([
  ['spaces behind the hyphens', above('---  ')],
  ['spaces behind the hyphens below', below('---  ')],
  ['the name of the language', above('---yaml')],
  ['Windows line ends', PROCEDURE.replaceAll('\n', '\r\n')],
  ['one Windows line end', PROCEDURE.replace('\n', '\r\n')],
  ['no empty line below', procedureWith('\n---\n\n##', '\n---\n##')],
  ['lines of hyphens in the text', `${PROCEDURE}\n---\n\nid: QP-1\n\n---\n`],
])('%s: fine', async (_name, text) => {
  expect(inShort(await problemsOf(text))).toEqual([])
})
