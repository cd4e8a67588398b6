import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { columnsIn } from '../../../core/model/subject.js'
import { cellText, NO_CELL } from '../../../core/model/table.js'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { tabulate } from '../../../core/run/tabulate.js'
import { subjects } from '../../index.js'
import { register } from './register.js'

const columns = columnsIn(subjects)
const files = {
  ...exampleFiles('nonconformity', {
    'NC-2026-001': 'detected: 2026-10-01\ndue: 2026-12-24\nclosed: 2026-10-11',
    'NC-2026-002': 'detected: 2026-11-12\ndue: 2026-12-24',
    'NC-2026-003': 'detected: 2026-11-20\ncancelled: { on: 2026-11-21, reason: Twice. }',
    'NC-2026-004': 'detected: 2026-08-14\ndue: 2026-11-30',
  }),
  ...exampleFiles('risk', {
    'RI-001':
      'identified: 2026-01-10\nlikelihood: 2\nimpact: 5\nresidual_likelihood: 1\nresidual_impact: 5\nactions: [{ what: Second source, due: 2026-12-01 }, { what: Ask, due: 2026-10-01, done: 2026-09-30 }]\nassessments: [{ on: 2026-01-10, likelihood: 3, impact: 5 }, { on: 2026-06-01, likelihood: 2, impact: 5 }]',
    'RI-002': 'identified: 2026-01-10\nlikelihood: 3\nimpact: 2',
    'RI-003': 'identified: 2026-01-10',
  }),
  ...exampleFiles('external-provider', {
    'EP-001':
      'status: approved\ncriteria: [{ metric: On time, threshold: 80 }]\nevaluations: [{ on: 2026-10-01, scores: [{ metric: On time, value: 60 }] }]',
    'EP-002': 'status: candidate',
  }),
  ...exampleSeries(
    ...['2025-12', ...Array.from({ length: 11 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`)].flatMap(
      (month) => [
        ['deliveries-received', month, 10, 'provider: EP-001'] as const,
        ['deliveries-received-on-time', month, 9, 'provider: EP-001'] as const,
      ],
    ),
  ),
  ...exampleFiles('indicator', {
    'KI-001':
      'frequency: monthly\ndirection: higher\nunit: "%"\ntarget: 95\nresults: [{ on: 2026-10-31, value: 92.5 }]',
    'KI-002': 'frequency: monthly\ntarget: 95',
  }),
  ...exampleFiles('quality-objective', {
    'QO-001': 'baseline: 80\ntarget: 100\ndue: 2027-06-30\nunit: "%"\nresults: [{ on: 2026-10-31, value: 85 }]',
  }),
  ...exampleFiles('equipment', {
    'EQ-001': 'title: Scale\nstatus: in-use\nin_use: 2024-01-01',
    'EQ-002': 'title: Gauge',
  }),
  ...exampleFiles('calibration', {
    'CB-001': 'equipment: EQ-001\non: 2026-03-01\nkind: calibration\nnext: 2027-03-01',
  }),
}

/** The cells of the columns that are worked out, a line a document. */
async function worked(type: string, sort?: string): Promise<readonly string[]> {
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  const { table } = tabulate(register, qms, { type }, {}, sort)
  const shown = ['id', ...(qms.types.get(type)?.computed ?? [])]
  return table.rows.map((row) => shown.map((id) => cellText(row[id] ?? NO_CELL)).join(' | '))
}

it.each([
  [
    'nonconformity',
    ['NC-2026-001 | 10 | ', 'NC-2026-002 | 10 | 2026-12-24', 'NC-2026-003 | 1 | ', 'NC-2026-004 | 100 | 2026-11-30'],
  ],
  ['risk', ['RI-001 | 10 | falling | above | 5 | 1', 'RI-002 | 6 |  | within |  | 0', 'RI-003 |  |  |  |  | 0']],
  ['external-provider', ['EP-001 | 75 | 90 | 0', 'EP-002 |  |  | 0']],
  ['indicator', ['KI-001 | 92.5 | off target', 'KI-002 |  | not measured yet']],
  ['quality-objective', ['QO-001 | 85 | 25 | on course']],
  ['equipment', ['EQ-001 | 2027-03-01', 'EQ-002 | ']],
])(
  'the register of the type %s shows what is worked out, and nothing where there is nothing to work it out from',
  async (type, rows) => {
    expect(await worked(type)).toEqual(rows)
  },
)

it('is sorted by numbers as numbers, by dates, and what has no value comes last both ways', async () => {
  const idsBy = async (type: string, sort: string) =>
    (await worked(type, sort)).map((line) => line.split(' | ')[0]?.slice(-1))
  expect(await idsBy('nonconformity', 'days_open')).toEqual(['3', '1', '2', '4'])
  expect(await idsBy('nonconformity', '-days_open')).toEqual(['4', '1', '2', '3'])
  expect(await idsBy('nonconformity', 'next_due')).toEqual(['4', '2', '1', '3'])
  expect(await idsBy('risk', '-risk_score')).toEqual(['1', '2', '3'])
  expect(await idsBy('risk', 'risk_score')).toEqual(['2', '1', '3'])
})

it('a schema may name each column that is worked out, and none has the name of a field', async () => {
  const { computed } = JSON.parse(readFileSync('schemas/document-type.schema.json', 'utf8')).properties.documentType
    .properties
  expect([...computed.items.enum].sort()).toEqual(columns.map(({ id }) => id).sort())
  const { types } = await readQms(memoryTree({}), { today: () => '2026-11-22' })
  const names = new Set([...types.values()].flatMap(({ fields }) => fields.map(({ path }) => path.join('.'))))
  expect(columns.filter(({ id }) => names.has(id))).toEqual([])
})
