import { defineReport } from '../../../core/model/report.js'
import { amountCell, choiceCell, dateCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { byId } from '../../../core/values/order.js'
import { yearUpTo } from '../../../core/values/period.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { causeOf } from '../cause-of.js'

/** What each nonconformity cost: the rows behind the cost of poor quality. */
export const costsOfNonconformities = defineReport({
  id: 'costs-of-nonconformities',
  title: 'Cost of poor quality by nonconformity',
  question: 'Which nonconformities cost how much, inside and outside, and what caused them?',
  clauses: ['iso-9001-2015/9.1.3', 'iso-9001-2015/10.3'],
  parameters: [{ name: 'period', isRequired: false }],
  about: ['nonconformity'],
  columns: () => [
    { id: 'nonconformity', label: 'nonconformity', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'process', label: 'process', kind: 'document' },
    { id: 'detected', label: 'detected', kind: 'date' },
    { id: 'internal', label: 'internal', kind: 'number' },
    { id: 'external', label: 'external', kind: 'number' },
    { id: 'total', label: 'total', kind: 'number' },
    { id: 'cause', label: 'cause', kind: 'choice' },
  ],
  rows: (qms, { period = yearUpTo(qms.today) }) =>
    casesOf(qms, 'nonconformity')
      .openedWithin(period)
      .flatMap(({ id, document, opened, fields, cancelled }) =>
        fields.cost && !cancelled ? [{ id, document, opened, fields, cost: fields.cost }] : [],
      )
      .map((one) => ({ ...one, total: (one.cost.internal ?? 0) + (one.cost.external ?? 0) }))
      .sort((a, b) => b.total - a.total || byId(a, b))
      .map(({ id, document, opened, fields, cost: { internal, external, currency }, total }) => {
        const cause = causeOf(qms, { fields })
        return {
          nonconformity: documentCell(id),
          title: textCell(document.title),
          process: documentCell(fields.process),
          detected: dateCell(opened),
          internal: amountCell(internal, currency),
          external: amountCell(external, currency),
          total: amountCell(total, currency),
          cause: choiceCell(cause, cause?.replaceAll('-', ' ')),
        }
      }),
  examples: [
    {
      name: 'The dearest comes first; those without costs and of another year are left out',
      given: { period: '2026' },
      files: exampleFiles('nonconformity', {
        'NC-2026-001':
          'title: Label\nprocess: PR-003\ndetected: 2026-01-10\ncost: { internal: 100, currency: CHF }\ncause_category: method',
        'NC-2026-002': 'title: Cell\ndetected: 2026-02-10\ncost: { internal: 80.5, external: 300, currency: CHF }',
        'NC-2026-003': 'title: Strap\ndetected: 2026-02-10',
        'NC-2025-001': 'title: Box\ndetected: 2025-12-31\ncost: { internal: 900, currency: CHF }',
      }),
      rows: [
        'NC-2026-002 | Cell |  | 2026-02-10 | 80.5 | 300 | 380.5 | ',
        'NC-2026-001 | Label | PR-003 | 2026-01-10 | 100 |  | 100 | method',
      ],
    },
  ],
})
