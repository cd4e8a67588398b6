import { describe, expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { insightsOf } from '../../subjects/system/insights-of.js'
import { insightFigureInWords, readingInWords } from '../format/index.js'
import { insightsIn } from '../model/subject.js'
import { memoryTree, readQms } from '../read/index.js'

const insights = insightsIn(subjects)

describe.each(insights.map((insight) => [insight.id, insight] as const))('insight %s', (_id, insight) => {
  it.each(insight.examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    const qms = await readQms(memoryTree(example.files), { today: () => example.today ?? '2026-11-22' })
    const reading = insight.read(qms)
    expect([readingInWords(reading), ...reading.figures.map(insightFigureInWords)]).toEqual([
      example.says,
      ...example.figures,
    ])
  })

  it('asks a question, says its test and what to look at, and shows when it is noticed, when not, and when it cannot be told', () => {
    expect(insight.question).toMatch(/^[A-Z].*\?$/)
    expect([insight.test, insight.lookAt].every((text) => /^[A-Z].*[.?]$/.test(text))).toBe(true)
    const said = insight.examples.map(({ says }) => says.split(':')[0])
    expect([...new Set(said)].sort()).toEqual(['not evaluated', 'not noticed', 'noticed'])
  })
})

it('all insights are read on any day, and say the same of the past whenever they are asked', async () => {
  const files = Object.assign({}, ...insights.flatMap(({ examples }) => examples.map((one) => one.files)))
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  expect(insightsOf(qms).map(({ insight }) => insight.id)).toEqual(insights.map(({ id }) => id))
  const earlier = await readQms(memoryTree(files), { today: () => '2026-09-30' })
  expect(insightsOf(qms, '2026-09-30')).toEqual(insightsOf(earlier))
})
