import { defineReport } from '../../../core/model/report.js'
import { amountCell, choiceCell, countCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { addDays, daysBetween } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { periodAsWritten, yearUpTo } from '../../../core/values/period.js'
import { percentile } from '../../../core/values/statistics.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { netDays } from '../../documents/cases/net-days.js'
import { registerRows } from '../../documents/register-rows.js'

/** Complaints by what they are about, against the same length of time before. */
export const complaintsByCategory = defineReport({
  id: 'complaints-by-category',
  title: 'Complaints by category',
  question: 'What do customers complain about, more or less often than before, and how fast is it closed?',
  clauses: ['iso-9001-2015/9.1.2', 'iso-9001-2015/8.2.1'],
  parameters: [{ name: 'period', isRequired: false }],
  about: ['customer-complaint'],
  columns: () => [
    { id: 'category', label: 'category', kind: 'text' },
    { id: 'received', label: 'received', kind: 'number' },
    { id: 'before', label: 'in the time before', kind: 'number' },
    { id: 'trend', label: 'trend', kind: 'choice' },
    { id: 'safety', label: 'about safety', kind: 'number' },
    { id: 'open', label: 'of these open', kind: 'number' },
    { id: 'days', label: 'days to close (median)', kind: 'number' },
  ],
  rows: (qms, { period = yearUpTo(qms.today) }) => {
    const length = daysBetween(period.from, period.until)
    const earlier = { from: addDays(period.from, -length), until: period.from }
    const complaints = casesOf(qms, 'customer-complaint')
    const now = complaints.openedWithin(period).filter(({ cancelled }) => !cancelled)
    const before = complaints.openedWithin(earlier).filter(({ cancelled }) => !cancelled)
    const categoryOf = ({ fields: { category = '' } }: (typeof now)[number]) => category
    const [nowBy, beforeBy] = [groupBy(now, categoryOf), groupBy(before, categoryOf)]
    const countOf = (received: readonly unknown[], category: string, within: string, more = {}) =>
      countCell(received.length, registerRows('customer-complaint', { category, received: within, ...more }))
    return [...new Set([...nowBy.keys(), ...beforeBy.keys()])]
      .map((category) => ({ category, received: nowBy.get(category) ?? [], earlier: beforeBy.get(category) ?? [] }))
      .sort((a, b) => b.received.length - a.received.length || byText(a.category, b.category))
      .map(({ category, received, earlier: previous }) => {
        const days = received.flatMap((one) => (one.closed && one.closed <= qms.today ? netDays(one, one.closed) : []))
        const span = periodAsWritten(period)
        return {
          category: textCell(category),
          received: countOf(received, category, span),
          before: countOf(previous, category, periodAsWritten(earlier)),
          trend: choiceCell(trendOf(previous.length, received.length)),
          safety: countOf(
            received.filter(({ fields }) => fields.safety === true),
            category,
            span,
            { safety: 'true' },
          ),
          open: countOf(
            received.filter(({ closed }) => closed === undefined || closed > qms.today),
            category,
            span,
            { open: 'yes' },
          ),
          days: amountCell(
            percentile(
              [...days].sort((a, b) => a - b),
              50,
            ),
          ),
        }
      })
  },
  examples: [
    {
      name: 'Two complaints about straps this year, and a strap and a label the year before',
      files: exampleFiles('customer-complaint', {
        'CC-2026-001': 'received: 2026-02-01\ncategory: strap\nsafety: true\nclosed: 2026-02-11',
        'CC-2026-002': 'received: 2026-03-01\ncategory: strap',
        'CC-2025-001': 'received: 2025-03-01\ncategory: label\nclosed: 2025-04-01',
        'CC-2025-002': 'received: 2025-03-02\ncategory: strap\nclosed: 2025-04-01',
      }),
      rows: ['strap | 2 | 1 | rising | 1 | 1 | 10', 'label | 0 | 1 | falling | 0 | 0 | '],
    },
    {
      name: 'Of a quarter',
      given: { period: '2026-Q1' },
      files: exampleFiles('customer-complaint', { 'CC-2026-001': 'received: 2026-02-01\ncategory: strap' }),
      rows: ['strap | 1 | 0 | new | 0 | 1 | '],
    },
  ],
})

function trendOf(before: number, now: number): 'new' | 'rising' | 'falling' | 'unchanged' {
  if (before === now) return 'unchanged'
  return before === 0 ? 'new' : now > before ? 'rising' : 'falling'
}
