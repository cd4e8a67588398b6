import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { DocumentType } from '../../../../core/model/document-type.js'
import { fieldText, findFields, isFields } from '../../../../core/model/fields.js'
import type { ReportedProblem, Rule } from '../../../../core/model/rule.js'

const programme = (from: string, to: string) => dedent`
  ---
  id: AUP-001
  type: audit-programme
  period_from: ${from}
  period_to: ${to}
  ---
`

export const periodOrder: Rule = {
  id: 'period-order',
  description: 'Require every period to end on or after the day on which it begins',
  rationale:
    'A period that ends before it begins contains no days. It is a mistake, and everything counted in it is zero.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a period that ends before it begins is named',
      files: { 'qms-docs/audits/AUP-001.md': programme('2026-01-01', '2025-12-31') },
      problems: [
        'qms-docs/audits/AUP-001.md:5:12 “period_to” is 2025-12-31, which is before “period_from”, 2026-01-01. Correct whichever is wrong.',
      ],
    },
    {
      name: 'a span in a group of fields is found, too',
      files: {
        'qms-docs/records/corrective-actions/CA-2026-001.md': dedent`
          ---
          id: CA-2026-001
          type: corrective-action
          effectiveness: { criterion: No wrong label for a month., check_from: 2026-07-01, check_by: 2026-06-01 }
          ---
        `,
      },
      problems: [
        'qms-docs/records/corrective-actions/CA-2026-001.md:4:92 “check_by” is 2026-06-01, which is before “check_from”, 2026-07-01. Correct whichever is wrong.',
      ],
    },
    {
      name: 'a period of one day passes, and one without an end',
      files: {
        'qms-docs/audits/AUP-001.md': programme('2026-01-01', '2026-01-01'),
        'qms-docs/audits/AUP-002.md': programme('2026-01-01', ''),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const byType = new Map([...qms.types.values()].map((type) => [type.name, spansOf(type)]))
    for (const document of qms.documents) {
      for (const span of byType.get(document.type) ?? []) yield* endsTooEarly(document, span)
    }
  },
}

interface Span {
  readonly group: readonly string[]
  readonly from: string
  readonly to: string
}

/** Fields side by side that name a first and a last day: `period_from` and `period_to`, `since` and `until`. */
function spansOf({ fields }: DocumentType): readonly Span[] {
  const dates = fields.filter(({ schema }) => schema.format === 'date').map(({ path }) => path)
  const known = new Set(dates.map((path) => path.join('.')))
  return dates.flatMap((path) => {
    const [group, from = ''] = [path.slice(0, -1), path.at(-1)]
    const first = /^(.*_)?(?:from|since)$/.exec(from)
    const lasts = first ? ['to', 'by', 'until'].map((end) => `${first[1] ?? ''}${end}`) : []
    return lasts.filter((to) => known.has([...group, to].join('.'))).map((to) => ({ group, from, to }))
  })
}

function* endsTooEarly(document: Document, { group, from, to }: Span): Generator<ReportedProblem> {
  for (const { pointer, value } of findFields(document.fields, group)) {
    if (!isFields(value)) continue
    const [first, last] = [fieldText(value, from), fieldText(value, to)]
    if (first === undefined || last === undefined || last >= first) continue
    const message = `“${to}” is ${last}, which is before “${from}”, ${first}. Correct whichever is wrong.`
    yield { file: document, at: `${pointer}/${to}`, message }
  }
}
