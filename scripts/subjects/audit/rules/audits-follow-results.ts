import type { Document } from '../../../core/model/document.js'
import { defineRule } from '../../../core/model/rule.js'
import { isInForce } from '../../approval/status.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { auditCycleOf } from '../audit-cycle.js'
import { lateAudit } from '../late-audit.js'
import { programmeInForce } from '../programme-in-force.js'

const document = (id: string, type: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: ${type}\n${fields}\n---\n`,
})
const support = document('PR-007', 'process', 'kind: support')
const audited = document('IA-2026-01', 'internal-audit', 'processes: [PR-007]\nperformed: 2026-03-02')
const found = (detected: string, grade = 'major') =>
  document('NC-2026-001', 'nonconformity', `process: PR-007\ngrade: ${grade}\ndetected: ${detected}`)
const programme = (planned: string) =>
  document(
    'AUP-001',
    'audit-programme',
    `period_from: 2026-01-01\nperiod_to: 2028-12-31\nentries: [{ process: PR-007, planned: ${planned} }]`,
  )

export const auditsFollowResults = defineRule({
  id: 'audits-follow-results',
  description: 'Require a process with a major nonconformity to be audited within the cycle of core processes',
  rationale:
    'A programme considers how important processes are and what was found in them. A process that failed badly is looked at within a year (records.audit_cycle_months.core), and not in the third year because it is no core process.',
  clauses: ['iso-9001-2015/9.2.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a support process that failed after its last audit',
      files: { ...support, ...audited, ...found('2026-05-04'), ...programme('2028-03-01') },
      problems: [
        'qms-docs/AUP-001.md:6:10 The next audit of PR-007 is due by 2027-05-04 (12 months after 2026-05-04, the day of NC-2026-001, a major nonconformity), but is planned for 2028-03-01. Plan it earlier, or `qms new internal-audit` for one besides the programme.',
      ],
    },
    {
      name: 'planned within the year, or found before the last audit',
      files: { ...support, ...audited, ...found('2026-05-04'), ...programme('2027-05-04') },
      problems: [],
    },
    {
      name: 'found before the last audit',
      files: { ...support, ...audited, ...found('2026-02-02'), ...programme('2028-03-01') },
      problems: [],
    },
    {
      name: 'a minor one',
      files: { ...support, ...audited, ...found('2026-05-04', 'minor'), ...programme('2028-03-01') },
      problems: [],
    },
  ],
  *check(qms) {
    const programme = programmeInForce(qms)
    if (!programme) return
    const months = recordPolicy(qms).audit_cycle_months.core
    const major = qms.ofType('nonconformity').filter(({ fields }) => fields.grade === 'major' && !fields.cancelled)
    for (const process of qms.ofType('process')) {
      if (!isInForce(qms, process as Document) || process.fields.kind === 'core') continue
      const { last } = auditCycleOf(qms, process)
      const since = major.find(({ fields: { process: of, detected = '' } }) => of === process.id && detected > last)
      const { detected } = since?.fields ?? {}
      if (!since || detected === undefined || detected > qms.today) continue
      const reason = `the day of ${since.id}, a major nonconformity`
      const late = lateAudit(qms, programme, process, { months, from: detected, reason })
      if (late) yield late
    }
  },
})
