import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { clausesWithoutParts, fullClause, isWithinClause, type Standard } from '../../../core/model/requirement.js'
import { defineRule } from '../../../core/model/rule.js'
import { addMonths, LAST_DAY } from '../../../core/values/date.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { isInForce } from '../../approval/status.js'
import { exclusionsInForce, findExclusion } from '../../clauses/exclusions.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { programmeInForce } from '../programme-in-force.js'

const standard = {
  'qms-docs/qms.yml': 'standards: [example-2020]\n',
  'schemas/requirements/example-2020.yml':
    'id: example-2020\nname: Example 1:2020\nedition: "2020"\ntitle: Example\nstatus: published\nclauses: [{ clause: "7", title: Support }, { clause: "7.1", title: Means }, { clause: "7.2", title: Competence }, { clause: "8.1", title: Plan }]\n',
}
const programme = (entries: string) => ({
  'qms-docs/AUP-001.md': `---\nid: AUP-001\ntype: audit-programme\nperiod_from: 2026-01-01\nperiod_to: 2028-12-31\nentries: [${entries}]\n---\n`,
})

export const auditsCoverClauses = defineRule({
  id: 'audits-cover-clauses',
  description: 'Require every clause that applies to be audited, or planned to be, within the audit cycle',
  rationale:
    'A clause that no audit looks at may have been left undone for years. All together, the audits carried out and planned within the cycle (records.audit_cycle_months) look at each clause once.',
  clauses: ['iso-9001-2015/9.2.1', 'iso-9001-2015/9.2.2'],
  severity: 'warning',
  examples: [
    {
      name: 'clauses that no audit looked at, and none will',
      files: { ...standard, ...programme('{ process: PR-001, clauses: [7.1], planned: 2026-03-12 }') },
      problems: [
        'qms-docs/AUP-001.md:6:10 No audit of the last 36 months looked at 7.2 and 8.1 of Example 1:2020, and none is planned in the programme. Add them to the clauses of an entry.',
      ],
    },
    {
      name: 'planned with their chapter, and audited without being in the programme',
      files: {
        ...standard,
        ...programme('{ process: PR-001, clauses: [7], planned: 2026-03-12 }'),
        'qms-docs/IA-2026-01.md':
          '---\nid: IA-2026-01\ntype: internal-audit\naudited_clauses: [8.1]\nperformed: 2025-05-04\n---\n',
      },
      problems: [],
    },
    { name: 'without a programme it is for other rules', files: standard, problems: [] },
  ],
  *check(qms) {
    const current = programmeInForce(qms)
    if (!current) return
    const months = recordPolicy(qms).audit_cycle_months.other
    const covered = coveredClauses(qms, months)
    for (const id of qms.settings.standards) {
      const standard = qms.standards.get(id)
      const missing = standard ? uncovered(qms, standard, covered) : []
      if (!standard || missing.length === 0) continue
      const message = `No audit of the last ${months} months looked at ${namesInShort(missing)} of ${standard.name}, and none is planned in the programme. Add ${missing.length === 1 ? 'it' : 'them'} to the clauses of an entry.`
      yield { file: current, at: '/entries', message }
    }
  },
})

/** The clauses of the audits within the cycle, and of those in programmes and records that are still to come. */
function coveredClauses(qms: Qms, months: number): readonly string[] {
  const from = addMonths(qms.today, -months)
  const audits = qms
    .ofType('internal-audit')
    .filter(({ fields: { performed = LAST_DAY, cancelled } }) => performed >= from && !cancelled)
    .flatMap(({ fields }) => fields.audited_clauses ?? [])
  const planned = qms
    .ofType('audit-programme')
    .filter((one) => isInForce(qms, one as Document))
    .flatMap(({ fields }) => fields.entries ?? [])
    .filter(({ planned: on = LAST_DAY }) => on >= from)
    .flatMap(({ clauses }) => clauses ?? [])
  return [...new Set([...audits, ...planned])].map((clause) => fullClause(clause, qms.settings.standards))
}

function uncovered(qms: Qms, standard: Standard, covered: readonly string[]): readonly string[] {
  const exclusions = exclusionsInForce(qms)
  const numbers = clausesWithoutParts(standard).map(({ clause }) => clause)
  return numbers.filter((clause) => {
    const full = `${standard.id}/${clause}`
    return !findExclusion(exclusions, full) && !covered.some((one) => isWithinClause(full, one))
  })
}
