import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { measurementFormats, tableFormats, trendFormats } from '../../core/format/index.js'
import { widthOf } from '../../core/format/text/columns.js'
import { metricsOf, reportsOf } from '../../core/model/subject.js'
import { readOutputSchema, readQms, workingTree } from '../../core/read/index.js'
import { measure } from '../../core/run/measure.js'
import { measureByMonth } from '../../core/run/measure-by-month.js'
import { tabulate } from '../../core/run/tabulate.js'
import { subjects } from '../../subjects/index.js'
import { stateReport } from '../../subjects/system/reports/state.js'
import { contextOf } from '../../testing/context.js'
import { runCommand } from '../../testing/run-command.js'
import { report } from './report.js'

const sample = await readQms(await workingTree(process.cwd()), { today: () => '2026-11-22' })
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
addFormats.default(ajv)

/** Readers may ignore fields that they do not know; we describe every one. */
function closed(schema: object): object {
  const close = (_key: string, value: { readonly properties?: object } | undefined) =>
    value?.properties && 'type' in value && value.type === 'object' ? { ...value, additionalProperties: false } : value
  return JSON.parse(JSON.stringify(schema, close as never))
}

function faultsOf(form: Parameters<typeof readOutputSchema>[0], text: string): unknown {
  const validate = ajv.compile({ ...closed(readOutputSchema(form)), $id: undefined } as object)
  return validate(JSON.parse(text)) ? [] : validate.errors
}

const reports = reportsOf(subjects).filter(({ needs }) => needs === undefined)
/** What a report needs to know. */
const GIVEN = {
  type: [...sample.types.keys()],
  document: ['PR-004'],
}
const asked = reports.flatMap((one) => {
  const needed = one.parameters.find(({ isRequired }) => isRequired)?.name
  if (needed !== 'type' && needed !== 'document') return [{ name: one.id, one, given: {} }]
  return GIVEN[needed].map((value) => ({ name: `${one.id} of ${value}`, one, given: { [needed]: value } }))
})

describe.each(asked.map((each) => [each.name, each] as const))('the sample’s report %s', (_name, { one, given }) => {
  const { table } = tabulate(one, sample, given)
  const ids = table.columns.map(({ id }) => id)

  it('is, as JSON, as its schema says, with the ids of its columns', () => {
    const text = tableFormats.json(table)
    expect(faultsOf('report', text)).toEqual([])
    for (const row of JSON.parse(text)) expect(Object.keys(row)).toEqual(ids)
  })

  it('begins, as CSV, with the ids of its columns, which need no quotes', () => {
    expect(tableFormats.csv(table).split('\r\n')[0]).toBe(ids.join(','))
    // The columns of a matrix are documents, such as PR-001.
    for (const id of ids) expect(id).toMatch(/^([a-z]|[A-Z]+-)[\w.-]*$/)
  })

  it.each([60, 80, 120])('fits a terminal of %i columns, and leaves nothing out', (width) => {
    const shown = tableFormats.table(table, width)
    for (const line of shown.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
    expect(shown).not.toContain('…')
    // A question goes over several lines.
    for (const row of JSON.parse(tableFormats.json(table)))
      for (const one of String(row[ids[0] ?? '']).split(/,? /)) expect(shown).toContain(one)
  })
})

describe.each(metricsOf(subjects).map((one) => [one.id, one] as const))('the sample’s metric %s', (_id, one) => {
  it('is, as JSON, as its schemas say', () => {
    const given = { period: '2024-01..2028-12' }
    const whole = measurementFormats.json(measure(one, sample, given), sample.today)
    const months = trendFormats.json(measureByMonth(one, sample, given), sample.today)
    expect([faultsOf('metric', whole), faultsOf('metric-by-month', months)]).toEqual([[], []])
  })
})

it('the history of a document is as the schema of reports says', async () => {
  const context = contextOf({ root: process.cwd() })
  await runCommand(report, context, { id: 'history', given: ['document=QP-001'], format: 'json' })
  expect(faultsOf('report', context.said.join(''))).toEqual([])
})

it('each figure of the state counts exactly the rows that its command shows', () => {
  const rows = JSON.parse(tableFormats.json(tabulate(stateReport, sample).table))
  expect(rows.length).toBeGreaterThan(8)
  for (const { rows: command, count } of rows) {
    const [, id = '', type] = /^qms report (\S+)(?: type=(\S+))?/.exec(command) ?? []
    const where = [...command.matchAll(/--where (?:"([^=]+)=([^"]*)"|([^=\s]+)=(\S*))/g)].map(
      ([, a, b, c, d]) => [a ?? c, b ?? d] as const,
    )
    const one = reports.find((each) => each.id === id)
    const shown = one && tabulate(one, sample, type ? { type } : {}, Object.fromEntries(where)).table.rows.length
    expect([command, shown]).toEqual([command, count])
  }
})
