import type { Document } from '../../../core/model/document.js'
import type { Risk } from '../../../core/model/generated-types.js'
import { defineRule } from '../../../core/model/rule.js'
import { type CalendarDate, laterDay } from '../../../core/values/date.js'
import { isInForce } from '../../approval/status.js'
import { auditCycleOf } from '../../audit/audit-cycle.js'
import { lateAudit } from '../../audit/late-audit.js'
import { programmeInForce } from '../../audit/programme-in-force.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { presentRisks } from '../present-risks.js'
import { riskScores } from '../risk-scores.js'
import { assessedScores } from '../score-on.js'

const document = (id: string, type: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: ${type}\n${fields}\n---\n`,
})
const support = document('PR-007', 'process', 'kind: support')
const programme = (planned: string) =>
  document(
    'AUP-001',
    'audit-programme',
    `period_from: 2026-01-01\nperiod_to: 2028-12-31\nentries: [{ process: PR-007, planned: ${planned} }]`,
  )
const risk = (likelihood: number, more = '') =>
  document('RI-001', 'risk', `process: PR-007\nidentified: 2026-02-02\nlikelihood: ${likelihood}\nimpact: 4${more}`)
const ROSE =
  '\nassessments: [{ on: 2026-02-02, likelihood: 2, impact: 4 }, { on: 2026-05-04, likelihood: 3, impact: 4 }, { on: 2026-08-03, likelihood: 4, impact: 4 }]'

export const auditsFollowRisks = defineRule({
  id: 'audits-follow-risks',
  description: 'Require a process with a risk above the appetite to be audited within the cycle of core processes',
  rationale:
    'A programme considers how important processes are. A process in which more can go wrong than the organization is ready to bear is looked at within a year (records.audit_cycle_months.core), and not in the third year because it is no core process.',
  clauses: ['iso-9001-2015/9.2.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a support process with a risk that rose above the appetite in May',
      files: { ...support, ...risk(4, ROSE), ...programme('2028-03-01') },
      problems: [
        'qms-docs/AUP-001.md:6:10 The next audit of PR-007 is due by 2027-05-04 (12 months after 2026-05-04, since RI-001 has a score of 16, above the appetite of 9), but is planned for 2028-03-01. Plan it earlier, or `qms new internal-audit` for one besides the programme.',
      ],
    },
    {
      name: 'a year has passed since the last audit, and the risk is still there',
      files: {
        ...support,
        ...risk(3),
        ...document('IA-2026-01', 'internal-audit', 'processes: [PR-007]\nperformed: 2026-06-09'),
        ...programme('2027-06-10'),
      },
      problems: [
        'qms-docs/AUP-001.md:6:10 The next audit of PR-007 is due by 2027-06-09 (12 months after 2026-06-09, since RI-001 has a score of 12, above the appetite of 9), but is planned for 2027-06-10. Plan it earlier, or `qms new internal-audit` for one besides the programme.',
      ],
    },
    {
      name: 'planned within the year',
      files: { ...support, ...risk(3), ...programme('2027-02-02') },
      problems: [],
    },
    {
      name: 'a risk within the appetite, and one that is closed',
      files: {
        ...support,
        ...risk(2),
        ...document('RI-002', 'risk', 'process: PR-007\nlikelihood: 4\nimpact: 4\nclosed: 2026-06-01'),
        ...programme('2028-03-01'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const programme = programmeInForce(qms)
    if (!programme) return
    const { appetite } = qms.settings.risk
    const months = recordPolicy(qms).audit_cycle_months.core
    const high = presentRisks(qms).flatMap((risk) => {
      const score = riskScores(qms, risk as Document)?.now.score ?? 0
      return score > appetite ? { risk, score } : []
    })
    for (const process of qms.ofType('process')) {
      if (!isInForce(qms, process as Document) || process.fields.kind === 'core') continue
      const { last } = auditCycleOf(qms, process)
      const [late] = high
        .filter(({ risk }) => risk.fields.process === process.id)
        .flatMap(({ risk, score }) => {
          const from = laterDay(last, highSince(risk, appetite, qms.today))
          const reason = `since ${risk.id} has a score of ${score}, above the appetite of ${appetite}`
          return lateAudit(qms, programme, process, { months, from, reason }) ?? []
        })
      if (late) yield late
    }
  },
})

/** Without assessments it has been as high from the beginning. */
function highSince({ fields }: Document<Risk>, appetite: number, today: CalendarDate): CalendarDate {
  const scores = assessedScores(fields).filter(({ on }) => on <= today)
  const above = scores.slice(scores.findLastIndex(({ score }) => score <= appetite) + 1)
  return above[0]?.on ?? fields.identified ?? ''
}
