import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms } from '../../../core/model/qms.js'
import { fullClause, isWithinClause, parentClause } from '../../../core/model/requirement.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'
import { addDays, addMonths } from '../../../core/values/date.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { exclusionsInForce, findExclusion } from '../../clauses/exclusions.js'
import { isProcess } from '../../documents/kinds.js'

const MONTHS = 36

/** Which processes and clauses were audited. */
export const auditCoverage = defineMetric({
  id: 'audit-coverage',
  title: 'Audit coverage',
  question: `How many processes and clauses were audited within the last ${MONTHS} months?`,
  formula: `processes in force that an internal audit of the last ${MONTHS} months names, divided by all in force; the same for clauses in scope`,
  population:
    'Processes in force on the day; clauses of the standards in use that have no clauses below them, without those that the scope leaves out. An audit of a clause covers those below it. Audits count from the day on which they were carried out.',
  clauses: ['iso-9001-2015/9.2.1', 'iso-9001-2015/9.2.2'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const until = addDays(qms.today, 1)
    const audits = performedWithin(qms)({ from: addMonths(until, -MONTHS), until })
    const processes = new Set(audits.flatMap(({ fields }) => fields.processes ?? []))
    const clauses = audits.flatMap(({ fields }) => fields.audited_clauses ?? [])
    const audited = new Set(clauses.map((clause) => fullClause(clause, qms.settings.standards)))
    return [
      share('all', 'Processes', documentsInForce(qms).filter(isProcess), ({ id }) => processes.has(id)),
      share('clauses', 'Clauses', clausesInScope(qms), ({ id }) => isAudited(id, audited)),
    ]
  },
  examples: [
    {
      name: 'One of two processes, and the clauses below the audited one',
      files: {
        'qms-docs/qms.yml': 'standards: [example]',
        'schemas/requirements/example.yml':
          'id: example\nname: Example 1:2020\ntitle: Example\nstatus: published\nclauses:\n  - { clause: "8.2", title: Sales }\n  - { clause: "8.2.1", title: Talk to customers }\n  - { clause: "8.2.2", title: Requirements }\n  - { clause: "8.4", title: Buy }\n',
        ...exampleFiles('process', { 'PR-003': 'title: A', 'PR-004': 'title: B' }),
        ...exampleFiles('internal-audit', {
          'IA-2023-01': 'performed: 2023-11-22\nprocesses: [PR-004]',
          'IA-2023-02': 'performed: 2023-11-23\nprocesses: [PR-003]\naudited_clauses: ["8.2"]',
        }),
      },
      figures: ['Processes: 1 of 2', 'Clauses: 2 of 3'],
    },
    {
      name: 'There are no processes',
      files: { 'qms-docs/qms.yml': 'standards: [none]' },
      figures: ['Processes: n/a (0 of 0)', 'Clauses: n/a (0 of 0)'],
    },
  ],
})

const performedWithin = onceForAllDays((content) => {
  const audits = content.ofType('internal-audit').filter(({ fields }) => !fields.cancelled)
  return byDay(audits, ({ fields }) => fields.performed)
})

function clausesInScope(qms: Qms): readonly { readonly id: string }[] {
  const exclusions = exclusionsInForce(qms)
  return qms.settings.standards.flatMap((id) => {
    const names = [...(qms.standards.get(id)?.clauses.keys() ?? [])].map((clause) => `${id}/${clause}`)
    const parents = new Set(names.map(parentClause))
    return names.filter((name) => !parents.has(name) && !findExclusion(exclusions, name)).map((name) => ({ id: name }))
  })
}

function isAudited(clause: string, audited: ReadonlySet<string>): boolean {
  return [...audited].some((one) => isWithinClause(clause, one))
}
