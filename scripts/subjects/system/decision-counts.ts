import type { Qms } from '../../core/model/qms.js'
import type { Report } from '../../core/model/report.js'
import type { RowSelection } from '../../core/model/row-selection.js'
import { rowsWhere } from '../../core/model/rows-where.js'
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
  /** Where the rows of the report do not tell whether there is anything to look at. */
  readonly isRecorded?: (qms: Qms) => boolean
}

const DECISIONS: readonly Decision[] = [
  {
    label: 'Indicators that need a decision',
    report: indicatorsToday,
    rows: rowsWhere(indicatorsToday, { decision: 'needed' }),
    tone: 'bad',
  },
  {
    label: 'Risks above the appetite',
    report: riskMatrix,
    rows: rowsWhere(riskMatrix, { state: 'above' }),
    tone: 'bad',
  },
  {
    label: 'Audits of processes overdue',
    report: auditsByProcess,
    rows: rowsWhere(auditsByProcess, { state: 'overdue' }),
    tone: 'bad',
  },
  {
    label: 'Providers that are slipping',
    report: providerScorecard,
    rows: rowsWhere(providerScorecard, { trend: 'falling' }),
    tone: 'bad',
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
  },
  {
    label: 'Lessons not taken up yet',
    report: lessons,
    rows: rowsWhere(lessons, { state: 'not taken up yet' }),
    tone: 'due',
  },
]

/** @returns what needs a decision, each with the rows that say which */
export function decisionCounts(qms: Qms, tableOf: TableOf): readonly StateCount[] {
  return DECISIONS.map(({ label, report, rows, tone, isRecorded }) => ({
    group: 'Needs a decision',
    label,
    count: countRows(rows, report, tableOf),
    rows,
    tone,
    isRecorded: isRecorded ? isRecorded(qms) : tableOf(report, {}).rows.length > 0,
  }))
}
