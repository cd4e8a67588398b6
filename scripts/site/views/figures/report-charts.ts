import type { Document } from '../../../core/model/document.js'
import { type Cell, cellText, type Table } from '../../../core/model/table.js'
import { defined } from '../../../core/values/defined.js'
import { relativePath } from '../../../core/values/paths.js'
import { auditCalendar } from '../../../subjects/audit/reports/audit-calendar.js'
import { riskMatrix } from '../../../subjects/risk/reports/risk-matrix.js'
import { type RiskScore, riskScores } from '../../../subjects/risk/risk-scores.js'
import { drawCalendar } from '../../charts/calendar.js'
import { drawRiskMatrix } from '../../charts/risk-matrix.js'
import { reportPath } from '../../shown/page-path.js'
import type { Publication } from '../../shown/publication.js'
import type { ChartView } from './figures-view.js'
import { axesInWords } from './risk-figures.js'

/** @returns the pictures of a report that says more as one; the table below each has everything */
export function reportCharts(publication: Publication, report: string, table: Table): readonly ChartView[] {
  if (table.rows.length === 0) return []
  if (report === riskMatrix.id) return matrixCharts(publication, table)
  return report === auditCalendar.id ? [calendarOf(publication, table)] : []
}

function matrixCharts(publication: Publication, table: Table): readonly ChartView[] {
  const { working, say } = publication
  const judged = table.rows.flatMap((row) => {
    const risk = working.find(textOf(row.risk))
    const scores = risk && riskScores(working, risk)
    return risk && scores ? [{ risk, scores }] : []
  })
  if (judged.length === 0) return []
  const today = judged.map(({ risk, scores }) => ({ risk, score: scores.now }))
  const treated = judged.filter(({ scores }) => scores.afterTreatment)
  const expected = judged.map(({ risk, scores }) => ({ risk, score: scores.afterTreatment ?? scores.now }))
  const untreated = judged.length - treated.length
  return [
    matrixOf(
      publication,
      'matrix',
      say`Likelihood and impact of all open risks`,
      today,
      say`Each is where it is judged to be today.`,
    ),
    ...(treated.length > 0
      ? [
          matrixOf(
            publication,
            'matrix-after-treatment',
            say`The same once their actions are done`,
            expected,
            untreated === 0
              ? say`Each is where it is expected to be.`
              : say`Each is where it is expected to be; ${untreated} without an expectation {0:stays where it is|stay where they are} judged to be today.`,
          ),
        ]
      : []),
  ]
}

interface PlacedRisk {
  readonly risk: Document
  readonly score: RiskScore
}

function matrixOf(
  publication: Publication,
  id: string,
  title: string,
  risks: readonly PlacedRisk[],
  says: string,
): ChartView {
  const { say } = publication
  const { appetite } = publication.working.settings.risk
  const above = risks.filter(({ score }) => score.score > appetite).length
  const sentences = [`${say`${risks.length} {0:risk|risks}, ${above} above the appetite.`} ${says}`]
  const marks = risks.map(({ risk, score: { likelihood, impact, score } }) => ({
    label: risk.id,
    likelihood,
    impact,
    says: `${risk.id}, ${risk.title}: ${score}`,
    ...hrefOf(publication, riskMatrix.id, risk.id),
  }))
  const svg = drawRiskMatrix({ id, title, description: sentences.join(' '), appetite, marks, axes: axesInWords(say) })
  return {
    title,
    svg,
    key: [{ mark: 'appetite', text: say`Appetite: up to ${appetite}` }],
    sentences,
    columns: [],
    rows: [],
  }
}

const STATES = { done: 'done', planned: 'planned', overdue: 'overdue' } as const

function calendarOf(publication: Publication, table: Table): ChartView {
  const { say } = publication
  const marks = table.rows.flatMap(({ day, state, processes, audit }) => {
    const known = STATES[textOf(state) as keyof typeof STATES]
    const on = textOf(day)
    if (!known) return []
    const says = `${say.date(on)}: ${textOf(processes)}, ${say.term(known)}`
    return [{ on, says, state: known, ...hrefOf(publication, auditCalendar.id, textOf(audit)) }]
  })
  const count = (state: string) => marks.filter((one) => one.state === state).length
  const sentences = [
    say`${count('done')} audits carried out, ${count('planned')} planned, ${count('overdue')} overdue.`,
  ]
  const title = say`Audits by month`
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
      { mark: 'dot', text: say`Carried out` },
      { mark: 'open', text: say`Planned` },
      { mark: 'off', text: say`Overdue` },
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
