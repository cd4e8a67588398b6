import { describe, expect, it } from 'vitest'
import { hasReportPage } from '../../site/views/selection-path.js'
import { subjects } from '../../subjects/index.js'
import { englishLeft } from '../../testing/english-left.js'
import { textsIn } from '../../testing/texts-in.js'
import { figureInWords, measurementTable } from '../format/index.js'
import type { MetricExample } from '../model/metric.js'
import type { Report, ReportExample } from '../model/report.js'
import { metricsOf, reportsOf } from '../model/subject.js'
import { cellText } from '../model/table.js'
import { memoryTree, readQms } from '../read/index.js'
import { exampleFiles } from './example-files.js'
import { measure } from './measure.js'
import { nothingToReportOn } from './nothing-to-report-on.js'
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
    if (hasReportPage(report))
      expect(englishLeft(textsIn(table), example.files), 'is said in the language of a manual').toEqual([])
  })

  it('leads from each number that counts rows to as many rows', async () => {
    for (const example of report.examples) {
      const qms = await read(example)
      const { table } = tabulate(report, qms, example.given)
      for (const cell of table.rows.flatMap((row) => table.columns.map(({ id }) => row[id]))) {
        if (cell?.kind !== 'number' || !cell.rows) continue
        const { report: id, given, where } = cell.rows
        const counted = reports.find((one) => one.id === id) ?? report
        expect([cell.rows, tabulate(counted, qms, given, where).table.rows.length]).toEqual([cell.rows, cell.value])
      }
    }
  })

  it('asks a question, and has an example', () => {
    expect(report.question).toMatch(/^[A-Z].*\?$/)
    expect(report.examples.length > 0 || WITHOUT_EXAMPLES.includes(id)).toBe(true)
  })
})

describe.each(metrics.map((metric) => [metric.id, metric] as const))('metric %s', (_id, metric) => {
  it.each(metric.examples.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    const measurement = measure(metric, await read(example), example.given)
    const { figures } = measurement
    expect(figures.map((figure) => `${figure.label}: ${figureInWords(metric, figure)}`)).toEqual(example.figures)
    const texts = [...textsIn(measurementTable(measurement)), ...figures.flatMap(({ why }) => why ?? [])]
    expect(englishLeft(texts, example.files), 'is said in the language of a manual').toEqual([])
  })

  it('asks a question, says what counts, and shows what it says when there is nothing to count', () => {
    expect(metric.question).toMatch(/^[A-Z].*\?$/)
    expect(metric.population).toMatch(/\.$/)
    expect(metric.examples.flatMap(({ figures }) => figures).some((line) => line.includes('n/a'))).toBe(true)
  })
})

it('says that there is nothing to report on where no record of its types exists', async () => {
  const qms = await readQms(memoryTree({}), { today: () => '2026-11-22' })
  const about = (types: Report['about'] = []) => nothingToReportOn(qms, { about: types })
  expect(about(['risk'])).toBe('Nothing to report on: no record of type risk.')
  expect(about(['role', 'process'])).toBe('Nothing to report on: no document of type role or process.')
  expect(about([])).toBeUndefined()
  const one = await readQms(memoryTree(exampleFiles('risk', { 'RI-001': 'title: Fire' })), {
    today: () => '2026-11-22',
  })
  expect(nothingToReportOn(one, { about: ['risk', 'indicator'] })).toBeUndefined()
})

it('no two reports or metrics have the same id', () => {
  const ids = [...reports, ...metrics].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
