import type { Qms } from '../../core/model/qms.js'
import type { Report } from '../../core/model/report.js'
import type { RowSelection } from '../../core/model/row-selection.js'
import { rowsWhere } from '../../core/model/rows-where.js'
import type { Table } from '../../core/model/table.js'
import { auditsByProcess } from '../audit/reports/audits-by-process.js'
import { competenceGaps } from '../competence/reports/competence-gaps.js'
import { requiredCompetences } from '../competence/required-competences.js'
import { obligationsMet } from '../context/reports/obligations-met.js'
import { lessons } from '../improvement/reports/lessons.js'
import { indicatorsToday } from '../objective/reports/indicators-today.js'
import { providerScorecard } from '../provider/reports/provider-scorecard.js'
import { riskMatrix } from '../risk/reports/risk-matrix.js'
import { countRows, type StateCount, type TableOf } from './state-count.js'

/** What people have to decide about. */
interface Decision {
  readonly label: string
  readonly report: Report
  readonly rows: RowSelection
  readonly tone: 'due' | 'bad'
  /** Rows of the report that were never looked at. */
  readonly unseen?: { readonly label: string; readonly rows: RowSelection }
  /** Whether there is anything of which some could be counted, where that takes more than a row. */
  readonly isRecorded?: (qms: Qms, rows: Table['rows']) => boolean
}

const DECISIONS: readonly Decision[] = [
  {
    label: 'Indicators that need a decision',
    report: indicatorsToday,
    rows: rowsWhere(indicatorsToday, { decision: 'needed' }),
    tone: 'bad',
    unseen: { label: 'Indicators not measured yet', rows: rowsWhere(indicatorsToday, { state: 'not measured yet' }) },
  },
  {
    label: 'Risks above the appetite',
    report: riskMatrix,
    rows: rowsWhere(riskMatrix, { state: 'above' }),
    tone: 'bad',
    unseen: { label: 'Risks not judged', rows: rowsWhere(riskMatrix, { state: 'not judged' }) },
  },
  {
    label: 'Audits of processes overdue',
    report: auditsByProcess,
    rows: rowsWhere(auditsByProcess, { state: 'overdue' }),
    tone: 'bad',
    unseen: { label: 'Processes never audited', rows: rowsWhere(auditsByProcess, { state: 'never audited' }) },
  },
  {
    label: 'Providers that are slipping',
    report: providerScorecard,
    rows: rowsWhere(providerScorecard, { trend: 'falling' }),
    tone: 'bad',
    isRecorded: (_qms, rows) => rows.some(({ trend }) => trend !== undefined && trend.kind !== 'none'),
  },
  {
    label: 'Competences missing in critical roles',
    report: competenceGaps,
    rows: rowsWhere(competenceGaps, { critical: 'yes' }),
    tone: 'bad',
    isRecorded: (qms) => requiredCompetences(qms).some(({ isCritical }) => isCritical),
  },
  {
    label: 'Obligations not met',
    report: obligationsMet,
    rows: rowsWhere(obligationsMet, { state: 'not met' }),
    tone: 'bad',
    unseen: { label: 'Obligations never checked', rows: rowsWhere(obligationsMet, { state: 'never checked' }) },
  },
  {
    label: 'Lessons not taken up yet',
    report: lessons,
    rows: rowsWhere(lessons, { state: 'not taken up yet' }),
    tone: 'due',
  },
]

/** @returns what needs a decision, each with the rows that say which; and what was never looked at, where there is some */
export function decisionCounts(qms: Qms, tableOf: TableOf): readonly StateCount[] {
  return DECISIONS.flatMap(({ label, report, rows, tone, unseen, isRecorded }): readonly StateCount[] => {
    const all = tableOf(report, {}).rows
    const count = (some: RowSelection) => countRows(some, report, tableOf)
    const group = 'Needs a decision'
    const never = unseen && { group, ...unseen, count: count(unseen.rows), tone: 'plain' as const, isRecorded: true }
    const isPartial = never !== undefined && never.count > 0
    const decision = {
      group,
      label,
      count: count(rows),
      rows,
      tone,
      isRecorded: isRecorded ? isRecorded(qms, all) : all.length > 0,
      isPartial,
    }
    return isPartial ? [decision, never] : [decision]
  })
}
