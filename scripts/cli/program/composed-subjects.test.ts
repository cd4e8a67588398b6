import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Metric, ratio } from '../../core/model/metric.js'
import { defineReport } from '../../core/model/report.js'
import type { Rule } from '../../core/model/rule.js'
import type { Subject } from '../../core/model/subject.js'
import { subjects } from '../../subjects/index.js'
import { contextOf } from '../../testing/context.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { type TemporaryRepository, temporaryRepository } from '../../testing/temporary-repository.js'
import { runInContext } from './run-in-context.js'

const shortTitles: Rule = {
  id: 'short-titles',
  description: 'Require titles of at most twenty characters',
  rationale: 'They have to fit our labels.',
  clauses: [],
  severity: 'warning',
  examples: [],
  *check(qms) {
    for (const document of qms.documents)
      if (document.title.length > 20)
        yield { file: document, at: '/title', message: `“${document.title}” does not fit a label.` }
  },
}

const fittingTitles: Metric = {
  id: 'fitting-titles',
  title: 'Titles that fit',
  question: 'How many titles fit a label?',
  formula: 'titles of at most twenty characters, divided by all titles',
  population: 'All documents.',
  clauses: [],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  examples: [],
  measure: ({ documents }) => {
    const ids = (all: typeof documents) => all.map(({ id }) => id)
    return [ratio('all', 'All', ids(documents), ids(documents.filter(({ title }) => title.length <= 20)))]
  },
}

const labels = defineReport({
  id: 'labels',
  title: 'Labels',
  question: 'What do our labels say?',
  clauses: [],
  parameters: [],
  examples: [],
  columns: () => [{ id: 'label', label: 'label', kind: 'text' }],
  rows: ({ documents }) => documents.map(({ title }) => ({ label: { kind: 'text', text: title } })),
})

const ours: Subject = {
  id: 'labels',
  title: 'Labels',
  description: 'What we print on labels.',
  rules: [shortTitles],
  reports: [labels],
  metrics: [fittingTitles],
}

const labelled = () =>
  temporaryRepository({
    ...SMALL_QMS,
    'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}  short-titles: error\n`,
  })

/** @returns the program as the package of a company runs it */
function programIn(repository: TemporaryRepository) {
  return async (...args: string[]) => {
    const errors: string[] = []
    const complain = (text: string) => errors.push(text)
    const context = { ...contextOf(repository), subjects: [...subjects, ours], complain }
    const code = await runInContext(args, context)
    return { code, out: context.said.join(''), error: errors.join('') }
  }
}

describe('a company that adds a subject of its own to those of the toolkit', () => {
  it('checks its rule with all others, and can set its severity in qms.yml', async () => {
    const qms = programIn(labelled())
    const { code, out } = await qms('check', '--format', 'json')
    expect(code).toBe(1)
    expect(
      JSON.parse(out).problems.map(({ rule, severity, message }: Record<string, string>) => [rule, severity, message]),
    ).toEqual([['short-titles', 'error', '“Control of documented information” does not fit a label.']])
    expect((await qms('check', '--rule', 'known-rule-names')).code).toBe(0)
    expect((await qms('explain', 'short-titles')).out).toContain('They have to fit our labels.')
    expect((await qms('explain', 'short-title')).error).toBe(
      'There is no rule “short-title”. Did you mean “short-titles”?\n',
    )
  })

  it('gets its report and its metric like those of the toolkit', async () => {
    const qms = programIn(labelled())
    expect((await qms('report', 'labels', '--format', 'csv')).out).toBe(
      'label\r\nControl of documented information\r\nQuality manager\r\n',
    )
    expect((await qms('report')).out).toContain('What do our labels say?')
    expect((await qms('metric', 'fitting-titles')).out).toContain('All  1 of 2')
    expect((await qms('metric')).out).toContain('review-punctuality')
  })

  it('sees its rule and its metric in the manual', async () => {
    const repository = labelled()
    expect(await programIn(repository)('site', 'build', '--drafts')).toMatchObject({ code: 0, error: '' })
    const page = (name: string) => repository.read(join('_site', name))
    expect(page('rules.html')).toContain('Require titles of at most twenty characters')
    expect(page('metrics.html')).toContain('Titles that fit')
  })

  it('and without it, the toolkit does not know the rule', async () => {
    expect(labelled().qms('check', '--rule', 'known-rule-names', '--today', '2026-11-22').out).toContain(
      '“short-titles” is not a rule.',
    )
  })
})
