import { type Cell, cellText, type Table } from '../../../core/model/table.js'
import { defined } from '../../../core/values/defined.js'
import { relativePath } from '../../../core/values/paths.js'
import { dateInWords } from '../../../core/words/date-in-words.js'
import { auditCalendar } from '../../../subjects/audit/reports/audit-calendar.js'
import { riskMatrix } from '../../../subjects/risk/reports/risk-matrix.js'
import { drawCalendar } from '../../charts/calendar.js'
import { drawRiskMatrix } from '../../charts/risk-matrix.js'
import { reportPath } from '../../shown/page-path.js'
import type { Publication } from '../../shown/publication.js'
import type { ChartView } from './figures-view.js'

/** @returns the pictures of a report that says more as one; the table below each has everything */
export function reportCharts(publication: Publication, report: string, table: Table): readonly ChartView[] {
  if (table.rows.length === 0) return []
  if (report === riskMatrix.id) return matrixCharts(publication, table)
  return report === auditCalendar.id ? [calendarOf(publication, table)] : []
}

function matrixCharts(publication: Publication, table: Table): readonly ChartView[] {
  const { appetite } = publication.working.settings.risk
  const judged = table.rows.filter(({ score }) => score?.kind === 'number')
  if (judged.length === 0) return []
  const above = judged.filter(({ state }) => cellText(state as Cell) === 'above').length
  const sentences = [
    `${judged.length} ${judged.length === 1 ? 'risk' : 'risks'}, ${above} above the appetite. Each is where it is judged to be today.`,
  ]
  const marks = judged.map(({ risk, title, likelihood, impact, score }) => {
    const id = textOf(risk)
    const says = `${id}, ${textOf(title)}: ${textOf(score)}`
    return {
      label: id,
      likelihood: Number(textOf(likelihood)),
      impact: Number(textOf(impact)),
      says,
      ...hrefOf(publication, riskMatrix.id, id),
    }
  })
  const title = 'Likelihood and impact of all open risks'
  const svg = drawRiskMatrix({ id: 'matrix', title, description: sentences.join(' '), appetite, marks })
  return [
    { title, svg, key: [{ mark: 'appetite', text: `Appetite: up to ${appetite}` }], sentences, columns: [], rows: [] },
  ]
}

const STATES = { done: 'done', planned: 'planned', overdue: 'overdue' } as const

function calendarOf(publication: Publication, table: Table): ChartView {
  const marks = table.rows.flatMap(({ day, state, processes, audit }) => {
    const known = STATES[textOf(state) as keyof typeof STATES]
    const on = textOf(day)
    if (!known) return []
    const says = `${dateInWords(on)}: ${textOf(processes)}, ${known}`
    return [{ on, says, state: known, ...hrefOf(publication, auditCalendar.id, textOf(audit)) }]
  })
  const count = (state: string) => marks.filter((one) => one.state === state).length
  const sentences = [`${count('done')} audits carried out, ${count('planned')} planned, ${count('overdue')} overdue.`]
  const title = 'Audits by month'
  return {
    title,
    svg: drawCalendar({
      id: 'calendar',
      title,
      description: sentences.join(' '),
      today: publication.working.today,
      marks,
    }),
    key: [
      { mark: 'dot', text: 'Carried out' },
      { mark: 'open', text: 'Planned' },
      { mark: 'off', text: 'Overdue' },
    ],
    sentences,
    columns: [],
    rows: [],
  }
}

const textOf = (cell: Cell | undefined) => (cell ? cellText(cell) : '')

/** From the page of the report. */
function hrefOf({ entries }: Publication, report: string, id: string): { readonly href?: string } {
  const path = entries.get(id)?.path
  return defined({ href: path && relativePath(reportPath(report), path) })
}
