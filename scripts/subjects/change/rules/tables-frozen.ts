import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { dateInWords } from '../../../core/words/date-in-words.js'
import { frozenOn } from '../frozen-on.js'

const schema = JSON.stringify({
  title: 'Check',
  documentType: { control: 'retained', folder: 'records/checks', idFormat: 'CK-NNN', storage: ['rows'] },
  properties: { on: { type: 'string', format: 'date' } },
})
const type = { 'schemas/document-types/check-log.schema.json': schema }
const table = (month: string, ...rows: readonly string[]) => ({
  [`qms-docs/data/check-log/boiler-${month}.csv`]: ['no,on', ...rows].map((line) => `${line}\n`).join(''),
})

export const tablesFrozen: Rule = {
  id: 'tables-frozen',
  description: 'Disallow new rows in the table of a month that is over',
  rationale:
    'What is added months later was not recorded when it happened. A report on a month stays right once its tables are frozen.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'a row that is added after the freeze is found',
      base: { ...type, ...table('2026-01', '1,2026-01-05') },
      files: { ...type, ...table('2026-01', '1,2026-01-05', '2,2026-01-12') },
      today: '2026-02-11',
      problems: [
        'qms-docs/data/check-log/boiler-2026-01.csv:3:1 Row 2 was added after this table froze on 10 February 2026. Write what was found later into the table of this month; it may say that it corrects an earlier row.',
      ],
    },
    {
      name: 'a new table for a month that is over is found once',
      base: type,
      files: { ...type, ...table('2026-01', '1,2026-01-05', '2,2026-01-12') },
      today: '2026-02-11',
      problems: [
        'qms-docs/data/check-log/boiler-2026-01.csv:2:1 Tables of this month froze on 10 February 2026, and this one is new. Name it after this month; the rows keep their own dates.',
      ],
    },
    {
      name: 'rows that come on the last day pass, and those in tables that are not called after a month',
      base: { ...type, ...table('2026-01', '1,2026-01-05'), ...table('inbox', '1,2026-01-05') },
      files: {
        ...type,
        ...table('2026-01', '1,2026-01-05', '2,2026-01-12'),
        ...table('inbox', '1,2026-01-05', '2,2026-01-12'),
      },
      today: '2026-02-10',
      problems: [],
    },
    {
      name: 'tables stay open where qms.yml says so',
      base: { ...type, 'qms-docs/qms.yml': 'records: { freeze_day: 0 }\n', ...table('2026-01', '1,2026-01-05') },
      files: {
        ...type,
        'qms-docs/qms.yml': 'records: { freeze_day: 0 }\n',
        ...table('2026-01', '1,2026-01-05', '2,2026-01-12'),
      },
      today: '2026-06-10',
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    const before = rowsByTable(base)
    for (const [path, rows] of rowsByTable(qms)) {
      const frozen = frozenOn(base, path)
      if (frozen === undefined || frozen >= qms.today) continue
      const known = before.get(path)
      const [first] = rows
      const on = dateInWords(frozen)
      if (!known && first) {
        const message = `Tables of this month froze on ${on}, and this one is new. Name it after this month; the rows keep their own dates.`
        yield { file: first, at: '/id', message }
      }
      const last = known?.at(-1)?.row?.number ?? Number.POSITIVE_INFINITY
      for (const file of rows) {
        const number = file.row?.number ?? 0
        if (number <= last) continue
        const message = `Row ${number} was added after this table froze on ${on}. Write what was found later into the table of this month; it may say that it corrects an earlier row.`
        yield { file, at: '/id', message }
      }
    }
  },
}

function rowsByTable({ documents }: Qms): ReadonlyMap<string, readonly Document[]> {
  const tables = new Map<string, Document[]>()
  for (const document of documents) {
    if (!document.row) continue
    const rows = tables.get(document.path)
    if (rows) rows.push(document)
    else tables.set(document.path, [document])
  }
  return tables
}
