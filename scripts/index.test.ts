import { describe, expect, it } from 'vitest'
import {
  asOf,
  defineMetric,
  defineReport,
  defineRule,
  evaluate,
  locate,
  measure,
  measurementFormats,
  memoryTree,
  ratio,
  readQms,
  subjects,
  tableFormats,
  tabulate,
  textCell,
} from './index.js'
import { SMALL_QMS } from './testing/small-qms.js'

const todayIs = '2026-11-22'
const COMMON = { clauses: [], examples: [] }

const namedOwner = defineRule({
  ...COMMON,
  id: 'our-named-owner',
  description: 'Require an owner',
  rationale: 'Someone looks after it.',
  severity: 'warning',
  *check(qms) {
    for (const file of qms.ofType('procedure'))
      if (file.fields.owner === 'quality-manager') yield { file, at: '/owner', message: 'Name a person.' }
  },
})

const owned = defineMetric({
  ...COMMON,
  id: 'our-owned',
  title: 'Owned',
  question: 'How many documents have an owner?',
  formula: 'documents with an owner, divided by all',
  population: 'All documents.',
  unit: 'percent',
  direction: 'higher',
  parameters: [{ name: 'type', isRequired: true }],
  measure: (qms, { type }) => {
    const ids = qms.documents.filter((one) => one.type === type.name).map(({ id }) => id)
    return [ratio('all', type.title, ids, ids)]
  },
})

const titles = defineReport({
  ...COMMON,
  id: 'our-titles',
  title: 'Titles',
  question: 'What are the documents called?',
  parameters: [{ name: 'type', isRequired: false }],
  columns: () => [
    { id: 'id', label: 'Id', kind: 'document' },
    { id: 'title', label: 'Title', kind: 'text' },
  ],
  rows: (qms, { type }) =>
    qms.documents
      .filter((one) => !type || one.type === type.name)
      .map(({ id, title }) => ({ id: { kind: 'document', id }, title: textCell(title) })),
})

describe('the library', () => {
  const read = () => readQms(memoryTree(SMALL_QMS), { today: todayIs })

  it('reads a system from memory and says what a rule finds, and where', async () => {
    const { problems } = evaluate([namedOwner], await read(), locate)
    expect(problems).toMatchObject([
      {
        rule: 'our-named-owner',
        file: 'qms-docs/procedures/QP-001.md',
        place: [6, 8, 6, 23],
        message: 'Name a person.',
      },
    ])
  })

  it('computes figures and tables', async () => {
    const qms = await read()
    expect(measurementFormats.text(measure(owned, qms, { type: 'procedure' }), todayIs)).toContain('Procedure  1 of 1')
    expect(tableFormats.csv(tabulate(titles, qms, { type: 'procedure' }).table)).toBe(
      'id,title\r\nQP-001,Control of documented information\r\n',
    )
  })

  it('sees the same system from another day', async () => {
    const qms = await read()
    const review = (day: string) =>
      evaluate(
        subjects.flatMap(({ rules }) => rules),
        asOf(qms, day),
        locate,
      ).problems.filter(({ rule }) => rule === 'review-not-overdue')
    expect(review(todayIs)).toEqual([])
    expect(review('2040-01-01')).not.toEqual([])
  })
})

describe('what does not fit does not compile', () => {
  const columns = () => [{ id: 'id', label: 'Id', kind: 'document' }] as const

  it('a row with a column that the report does not have, or without one that it has', () => {
    const about = { ...COMMON, id: 'x', title: 'X', question: 'X?', parameters: [] } as const
    // @ts-expect-error: there is no column “name”
    defineReport({ ...about, columns, rows: () => [{ name: textCell('QP-001') }] })
    // @ts-expect-error: the column “id” is missing
    defineReport({ ...about, columns, rows: () => [{}] })
  })

  it('a parameter that a report or a metric does not name', () => {
    const about = { ...COMMON, id: 'x', title: 'X', question: 'X?' } as const
    const parameters = [{ name: 'document', isRequired: true }] as const
    // @ts-expect-error: it is not asked about a type
    defineReport({ ...about, parameters, columns, rows: (_qms, { type }) => [{ id: textCell(type.name) }] })
    defineReport({ ...about, parameters, columns, rows: (_qms, { document }) => [{ id: textCell(document.id) }] })
    const words = { formula: 'x', population: 'X.', unit: 'count', direction: 'higher' } as const
    // @ts-expect-error: it is not asked about a type
    defineMetric({ ...about, ...words, parameters, measure: (_qms, { type }) => [ratio('all', type.name, [], [])] })
    // @ts-expect-error: nobody can be asked about the weather
    defineMetric({ ...about, ...words, parameters: [{ name: 'weather', isRequired: false }], measure: () => [] })
  })

  it('a rule without a reason, or with a severity that there is not', () => {
    // @ts-expect-error: it has no rationale
    defineRule({ ...COMMON, id: 'x', description: 'Require x', severity: 'error', check: () => [] })
    // @ts-expect-error: there is no such severity
    defineRule({ ...COMMON, id: 'x', description: 'Require x', rationale: 'X.', severity: 'fatal', check: () => [] })
  })
})
