import { describe, expect, it } from 'vitest'
import { readSmall } from '../../testing/read-files.js'
import { auditDraft } from './audit-draft.js'

const document = (id: string, type: string, fields: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: ${type}\ntitle: Title of ${id}\n${fields}\n---\n`,
})

const qms = await readSmall({
  ...document('PR-001', 'process', 'kind: core\nprocedures: [QP-001]\nclauses: [8.5.1]'),
  ...document('KI-001', 'indicator', 'process: PR-001'),
  ...document('WI-001', 'work-instruction', 'process: PR-001\nclauses: [8.7.2]\nrecords: [nonconformity]'),
  ...document(
    'IA-2026-01',
    'internal-audit',
    `processes: [PR-001]
performed: 2026-06-09
findings:
  - { id: F1, grade: minor, process: PR-001, statement: Three lots had no label., nonconformity: NC-2026-001 }
  - { id: F2, grade: opportunity, process: PR-001, statement: Labels could be larger., decision: Larger from July. }
  - { id: F3, grade: minor, process: PR-002, statement: Another process., nonconformity: NC-2026-002 }`,
  ),
  ...document('NC-2026-001', 'nonconformity', 'process: PR-001\ndetected: 2026-06-09'),
  ...document('NC-2026-003', 'nonconformity', 'process: PR-001\ndetected: 2026-11-09'),
})

const drafted = (processes: string) => auditDraft.draft(qms, { processes })

describe('the draft of an internal audit', () => {
  it('has criteria and scope from what the process touches, and the clauses of that', () => {
    expect(drafted('PR-001').values).toEqual({
      title: 'Audit of Title of PR-001',
      audited_clauses: '7.5.2, 8.5.1, 8.7.2',
      criteria:
        'ISO 9001:2015, clauses 7.5.2, 8.5.1 and 8.7.2; PR-001, KI-001, QP-001 and WI-001 as in force on the day',
      scope:
        'Title of PR-001: its activities and records since IA-2026-01 of 2026-06-09. Say which places and people, and what is left out.',
    })
  })

  it('takes day, clauses and auditor from the programme, where it has an entry without an audit', async () => {
    const entries = '{ process: PR-001, planned: 2027-06-08, clauses: [8.5.1], auditor: ada, mode: remote }'
    const planned = await readSmall({
      ...document('PR-001', 'process', 'kind: core'),
      ...document('AUP-001', 'audit-programme', `entries: [{ process: PR-001, audit: IA-2026-01 }, ${entries}]`),
    })
    expect(auditDraft.draft(planned, { processes: 'PR-001' }).values).toMatchObject({
      ...{ programme: 'AUP-001', planned: '2027-06-08', audited_clauses: '8.5.1', auditors: 'ada', mode: 'remote' },
    })
  })

  it('asks about what earlier audits left open, and what shows that documents and clauses are met', () => {
    const [points, questions] = drafted('PR-001').sections.map(({ text }) => text.split('\n'))
    expect(points).toEqual([
      '- IA-2026-01, F1: Three lots had no label. NC-2026-001 is open. What was done since?',
      '- IA-2026-01, F2: Labels could be larger. It was decided: “Larger from July.” Is it so?',
      '- NC-2026-003 is open: Title of NC-2026-003.',
    ])
    expect(questions).toEqual([
      '- KI-001, Title of KI-001: who measures it, from what, and what was done when it missed its target?',
      '- QP-001, Control of documented information: show me the last time that it was done. Was it done as written?',
      '- WI-001, Title of WI-001: show me the last time that it was done. Was it done as written?',
      '- Nonconformity: 2 records, the last of them NC-2026-001 and NC-2026-003. Pick some, and follow each to its end.',
      expect.stringMatching(/^- 7\.5\.2, .*: what shows that this is met\?/),
      expect.stringMatching(/^- 8\.5\.1, /),
      expect.stringMatching(/^- 8\.7\.2, .* The latest record is NC-2026-003 of 2026-11-09\.$/),
    ])
  })

  it('is empty where no process is named, or one that there is not', () => {
    expect(drafted('PR-009')).toEqual({ values: {}, sections: [] })
  })
})
