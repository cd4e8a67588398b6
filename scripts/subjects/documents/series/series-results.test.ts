import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locate, memoryTree, readQms } from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import { parsePeriod } from '../../../core/values/period.js'
import { resolvedReferences } from '../rules/references/resolved-references.js'
import { outsideSeries } from './series-results.js'
import { seriesLast, seriesTotal } from './series-total.js'

const HEADER = 'no,on,period,indicator,value,station,provider,corrects.row,corrects.reason'

const read = (rows: readonly string[], files: Record<string, string> = {}) =>
  readQms(
    memoryTree({
      'qms-docs/data/monitoring-result/2026.csv': [HEADER, ...rows.map(numbered), ''].join('\n'),
      ...files,
    }),
    { today: () => '2026-11-22' },
  )

/** With all its columns. */
function numbered(row: string, index: number): string {
  const cells = [index + 1, ...row.split(',')]
  return Array.from(HEADER.split(','), (_name, column) => cells[column] ?? '').join(',')
}

async function shipped(period: string, rows: readonly string[], files: Record<string, string> = {}) {
  const { total, why, behind } = seriesTotal(await read(rows, files), 'units-shipped', periodOf(period))
  return total === undefined ? why : `${total} (${behind.join(', ')})`
}

function periodOf(text: string) {
  const period = parsePeriod(text)
  if (!period) throw new Error(`${text} is no period.`)
  return period
}

const month = (number: number, value: number | string, more = '') =>
  `2026-0${number}-28,2026-0${number},units-shipped,${value},${more}`

describe('a series from outside', () => {
  it('adds up what ends in the period', async () => {
    expect(await shipped('2026-Q1', [month(1, 10), month(2, 20), month(3, 30), month(4, 40)])).toBe(
      '60 (2026#1, 2026#2, 2026#3)',
    )
    expect(await shipped('2026-03', ['2026-03-05,,units-shipped,4', '2026-03-09,2026-W11,units-shipped,6'])).toBe(
      '10 (2026#1, 2026#2)',
    )
  })

  it('counts the rows of two stations, and a row that corrects another one instead of it', async () => {
    expect(
      await shipped('2026-03', [month(3, 10, 'A'), month(3, 20, 'B'), `${month(3, 11, 'A')},,2026#1,Typing error`]),
    ).toBe('31 (2026#2, 2026#3)')
  })

  it('says which series is missing', async () => {
    expect(await shipped('2026-03', [])).toBe('the series “units-shipped” is missing')
    expect(await shipped('2026-03', ['2026-03-28,,units-returned,4'])).toBe('the series “units-shipped” is missing')
  })

  it('says which months have no result, and does not divide the result of a longer time', async () => {
    expect(await shipped('2026-01..2026-09', [month(2, 20), month(6, 30)])).toBe(
      'the series “units-shipped” has no result for 2026-01, 2026-03 to 2026-05 and 2026-07 to 2026-09',
    )
    expect(await shipped('2026-03', ['2026-03-31,2026-Q1,units-shipped,90'])).toBe(
      'the series “units-shipped” has no result for 2026-03',
    )
    expect(await shipped('2026-Q1', ['2026-03-31,2026-Q1,units-shipped,90'])).toBe('90 (2026#1)')
    expect(await shipped('2026-03-01..2026-03-10', [month(3, 10)])).toBe(
      'the series “units-shipped” has no result for 2026-03-01 to 2026-03-10',
    )
  })

  it('does not choose between two results for the same time', async () => {
    expect(await shipped('2026-03', [month(3, 10), month(3, 12)])).toBe(
      'the series “units-shipped” has two results for 2026-03-01 to 2026-03-31 (2026#1 and 2026#2)',
    )
    expect(await shipped('2026-Q1', ['2026-03-31,2026-Q1,units-shipped,90', month(3, 12)])).toBe(
      'the series “units-shipped” has two results for 2026-03-01 to 2026-03-31 (2026#1 and 2026#2)',
    )
  })

  it('tells of a negative result, and of one without a value', async () => {
    expect(await shipped('2026-03', [month(3, -1)])).toBe('the series “units-shipped” has a negative result (2026#1)')
    expect(await shipped('2026-03', [month(3, '')])).toBe(
      'the series “units-shipped” has a result without a value (2026#1)',
    )
  })

  it('may be an indicator, with rows or with results of its own, in the same unit', async () => {
    const indicator = (unit: string, more = '') => ({
      'qms-docs/KI-001.md': `---\nid: KI-001\ntype: indicator\nseries: units-shipped\nunit: ${unit}\n${more}---\n`,
    })
    expect(await shipped('2026-03', ['2026-03-28,2026-03,KI-001,7'], indicator('units'))).toBe('7 (2026#1)')
    expect(await shipped('2026-03', [], indicator('units', 'results: [{ on: 2026-03-31, value: 8 }]\n'))).toBe(
      '8 (KI-001)',
    )
    expect(await shipped('2026-03', ['2026-03-28,2026-03,KI-001,7'], indicator('pallets'))).toBe(
      'the series “units-shipped” is in units, but KI-001 is in pallets',
    )
  })

  it('of what is counted at the end, has the last result', async () => {
    const qms = await read(['2026-01-31,,customers-active,40', '2026-02-28,,customers-active,42'])
    expect(seriesLast(qms, 'customers-active', periodOf('2026-01..2026-02'))).toEqual({ total: 42, behind: ['2026#2'] })
    expect(seriesLast(qms, 'customers-active', periodOf('2026-03')).why).toBe(
      'the series “customers-active” has no result for 2026-03',
    )
  })

  it('is no reference to a document; a misspelt name is', async () => {
    const qms = await read(['2026-01-31,,units-shipped,40', '2026-02-28,,units-shiped,42'])
    const { problems } = evaluate([resolvedReferences], qms, locate)
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('units-shiped')])
  })

  it('is known by the name under which metrics ask for it', async () => {
    const known = Object.keys(outsideSeries((await read([])).types.values()))
    const sources = readdirSync('scripts/subjects', { recursive: true, encoding: 'utf8' })
      .filter((path) => /[\\/]metrics[\\/].*\.ts$/.test(path))
      .map((path) => readFileSync(`scripts/subjects/${path}`, 'utf8'))
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/series ([a-z-]+(?:(?:, | and )[a-z-]+)*)\)/g)].flatMap(([, names = '']) =>
        names.split(/, | and /),
      ),
    )
    expect([...new Set(asked)].sort()).toEqual(known.sort())
  })
})
