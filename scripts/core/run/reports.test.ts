import { describe, expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { figureInWords } from '../format/tables/figure-in-words.js'
import type { MetricExample } from '../model/metric.js'
import type { ReportExample } from '../model/report.js'
import { metricsOf, reportsOf } from '../model/subject.js'
import { cellText } from '../model/table.js'
import { memoryTree, readQms } from '../read/index.js'
import { measure } from './measure.js'
import { tabulate } from './tabulate.js'

const metrics = metricsOf(subjects)
const reports = reportsOf(subjects)

const read = ({ files, today = '2026-11-22' }: ReportExample | MetricExample) =>
  readQms(memoryTree(files), { today: () => today })

/** Git's history is no part of an example: `qms history` is tested with real repositories. */
const WITHOUT_EXAMPLES = reports.filter(({ needs }) => needs === 'history').map(({ id }) => id)

describe.each(reports.map((report) => [report.id, report] as const))('report %s', (id, report) => {
  it.each(report.examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    const { table } = tabulate(report, await read(example), example.given)
    const rows = table.rows.map((row) => table.columns.map((column) => cellText(row[column.id] ?? { kind: 'none' })))
    expect(rows.map((cells) => cells.join(' | '))).toEqual(example.rows)
  })

  it('asks a question, and has an example', () => {
    expect(report.question).toMatch(/^[A-Z].*\?$/)
    expect(report.examples.length > 0 || WITHOUT_EXAMPLES.includes(id)).toBe(true)
  })
})

describe.each(metrics.map((metric) => [metric.id, metric] as const))('metric %s', (_id, metric) => {
  it.each(metric.examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    const { figures } = measure(metric, await read(example), example.given)
    expect(figures.map((figure) => `${figure.label}: ${figureInWords(metric, figure)}`)).toEqual(example.figures)
  })

  it('asks a question, says what counts, and shows what it says when there is nothing to count', () => {
    expect(metric.question).toMatch(/^[A-Z].*\?$/)
    expect(metric.population).toMatch(/\.$/)
    expect(metric.examples.flatMap(({ figures }) => figures).some((line) => line.includes('n/a'))).toBe(true)
  })
})

it('no two reports or metrics have the same id', () => {
  const ids = [...reports, ...metrics].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
