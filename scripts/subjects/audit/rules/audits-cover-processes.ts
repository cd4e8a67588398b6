import type { Document } from '../../../core/model/document.js'
import { defineRule } from '../../../core/model/rule.js'
import { isInForce } from '../../approval/status.js'
import { auditCycleOf } from '../audit-cycle.js'
import { lateAudit } from '../late-audit.js'
import { programmeInForce } from '../programme-in-force.js'

const document = (id: string, type: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: ${type}\n${fields}\n---\n`,
})
const programme = (entries: string) =>
  document('AUP-001', 'audit-programme', `period_from: 2026-01-01\nperiod_to: 2028-12-31\nentries: [${entries}]`)
const core = document('PR-003', 'process', 'kind: core')
const audited = document('IA-2026-01', 'internal-audit', 'processes: [PR-003]\nperformed: 2026-06-09')

export const auditsCoverProcesses = defineRule({
  id: 'audits-cover-processes',
  description: 'Require every process to be audited, or planned to be, within the audit cycle',
  rationale:
    'What is never audited is believed, not known. Core processes are audited each year, all others within three (records.audit_cycle_months); what counts is the last audit that was carried out, and the next one in the programme or in a record.',
  clauses: ['iso-9001-2015/9.2.1', 'iso-9001-2015/9.2.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a core process whose next audit is too far away',
      files: {
        ...core,
        ...audited,
        ...document('PR-007', 'process', 'kind: support'),
        ...programme('{ process: PR-003, planned: 2027-06-10 }'),
      },
      problems: [
        'qms-docs/AUP-001.md:6:10 The next audit of PR-003 is due by 2027-06-09 (12 months after 2026-06-09, its last audit), but is planned for 2027-06-10. Plan it earlier, or `qms new internal-audit` for one besides the programme.',
      ],
    },
    {
      name: 'a process that was never audited and is not planned',
      files: { ...core, ...programme('') },
      problems: [
        'qms-docs/AUP-001.md:6:10 The next audit of PR-003 is due by 2027-01-01 (12 months after 2026-01-01, the start of the programme), but none is planned. Add it to the programme, or `qms new internal-audit` for one besides it.',
      ],
    },
    {
      name: 'planned in time, also outside of the programme, and one that need not be soon',
      files: {
        ...core,
        ...audited,
        ...document('PR-004', 'process', 'kind: core'),
        ...document('PR-007', 'process', 'kind: support'),
        ...document('IA-2026-02', 'internal-audit', 'processes: [PR-004]\nplanned: 2026-12-20'),
        ...programme('{ process: PR-003, planned: 2027-06-09 }, { process: PR-007, planned: 2028-11-02 }'),
      },
      problems: [],
    },
    { name: 'without a programme it is for other rules', files: core, problems: [] },
  ],
  *check(qms) {
    const current = programmeInForce(qms)
    if (!current) return
    for (const process of qms.ofType('process')) {
      if (!isInForce(qms, process as Document)) continue
      const { months, last } = auditCycleOf(qms, process)
      const from = last || (current.fields.period_from ?? '')
      const reason = last ? 'its last audit' : 'the start of the programme'
      const late = from !== '' && lateAudit(qms, current, process, { months, from, reason })
      if (late) yield late
    }
  },
})
