import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { share } from '../../../core/run/figures/share.js'
import { addMonths } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { type AuditFinding, auditFindings, findingsWithin, isToAnswer } from '../audit-findings.js'

const MONTHS = 24

const audit = (performed: string, findings: string) => `performed: ${performed}\nfindings: [${findings}]`

/** Whether audits find the same again. */
export const findingRepeatRate = defineMetric({
  id: 'finding-repeat-rate',
  title: 'Repeated findings',
  question: `How many findings were found before, in the same process and clause, within ${MONTHS} months?`,
  formula: `findings with an earlier one of the same clause and process within the ${MONTHS} months before, divided by all findings`,
  population:
    'Findings of internal audits carried out in the period, without strengths. What one audit finds twice does not repeat itself.',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/10.2.1'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const found = findingsWithin(qms)(period)
    const known = earlierFindings(qms)
    const isRepeat = (finding: AuditFinding) => {
      const from = addMonths(finding.performed, -MONTHS)
      const alike = known.get(keyOf(finding)) ?? []
      return alike.some(({ performed }) => performed < finding.performed && performed >= from)
    }
    return [
      share('all', 'Repeated', found, isRepeat),
      ...brokenDown(
        'process',
        found,
        ({ process }) => process,
        (id, label, part) => share(id, label, part, isRepeat),
      ),
    ]
  },
  examples: [
    {
      name: 'One was found two years ago to the day, one longer ago, one in another process',
      files: exampleFiles('internal-audit', {
        'IA-2024-01': audit(
          '2024-03-01',
          '{ grade: minor, clause: 8.6, process: PR-003 }, { grade: minor, clause: 8.4, process: PR-004 }',
        ),
        'IA-2024-02': audit('2024-02-28', '{ grade: minor, clause: 8.5.1, process: PR-003 }'),
        'IA-2026-01': audit(
          '2026-03-01',
          '{ grade: minor, clause: 8.6, process: PR-003 }, { grade: minor, clause: 8.5.1, process: PR-003 }, { grade: minor, clause: 8.4, process: PR-003 }, { grade: strength, clause: 8.4, process: PR-004 }',
        ),
      }),
      figures: ['Repeated: 1 of 3', 'PR-003: 1 of 3'],
    },
    { name: 'Nothing was found', files: {}, figures: ['Repeated: n/a (0 of 0)'] },
  ],
})

const earlierFindings = onceForAllDays((content) => groupBy(auditFindings(content).filter(isToAnswer), keyOf))

function keyOf({ clause, process }: AuditFinding): string {
  return `${process} ${clause}`
}
