import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { type AuditFinding, findingsWithin } from '../audit-findings.js'

/** Whether audits look at work or at paper. */
export const findingKinds = defineMetric({
  id: 'finding-kinds',
  title: 'Findings about practice',
  question: 'How many findings are about how work is done, and not about documents?',
  formula: 'findings of the kind practice, divided by all findings that name a kind',
  population:
    'Findings of internal audits carried out in the period that name their kind, without strengths. Those without a kind are counted on their own.',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const found = findingsWithin(qms)(period)
    const known = found.filter(({ kind }) => kind !== undefined)
    const isPractice = ({ kind }: AuditFinding) => kind === 'practice'
    return [
      share('all', 'About practice', known, isPractice),
      ...brokenDown(
        'process',
        known,
        ({ process }) => process,
        (id, label, part) => share(id, label, part, isPractice),
      ),
      ...leftOut(
        'without a kind',
        found.filter(({ kind }) => kind === undefined),
      ),
    ]
  },
  examples: [
    {
      name: 'Two findings name a kind, one does not',
      files: exampleFiles('internal-audit', {
        'IA-2026-01':
          'performed: 2026-03-01\nfindings: [{ grade: minor, kind: practice, clause: 8.6, process: PR-003 }, { grade: minor, kind: document, clause: 8.4, process: PR-003 }, { grade: minor, clause: 8.4, process: PR-003 }]',
      }),
      figures: ['About practice: 1 of 2', 'PR-003: 1 of 2', 'Left out: without a kind: 1'],
    },
    { name: 'Nothing was found', files: {}, figures: ['About practice: n/a (0 of 0)'] },
  ],
})
