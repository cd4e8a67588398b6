import { expect, it } from 'vitest'
import { memoryTree, readQms } from '../../core/read/index.js'
import { lessonDraft } from './lesson-draft.js'

const FILES = { 'qms-docs/qms.yml': 'standards: [iso-9001-2015, iso-13485-2016]\n' }

async function drafted(about: string) {
  return lessonDraft.draft(await readQms(memoryTree(FILES), { today: () => '2026-11-22' }), { about })
}

it('explains each clause of a part of the standard, and asks what people could show', async () => {
  const { values, sections } = await drafted('10.2')
  expect(values.title).toMatch(/^Clause 10\.2: /)
  expect(sections.map(({ title }) => title)).toEqual(['What it wants', 'Questions for you', 'What often goes wrong'])
  const [wants = '', questions = ''] = sections.map(({ text }) => text)
  expect(wants.split('\n\n').map((one) => one.slice(0, 8))).toEqual(['**10.2.1', '**10.2.2'])
  expect(questions.split('\n').slice(2)).toEqual([
    expect.stringMatching(/ \(10\.2\.1\)$/),
    expect.stringMatching(/ \(10\.2\.2\)$/),
  ])
})

it.each(['10.9', 'iso-13485-2016/8.2', ''])(
  'leaves a lesson about “%s” to its author: the toolkit does not explain it',
  async (about) => {
    expect(await drafted(about)).toEqual({ values: {}, sections: [] })
  },
)
