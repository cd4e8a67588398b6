import { describe, expect, it } from 'vitest'
import { exampleFiles } from '../../../core/run/example-files.js'
import { tabulate } from '../../../core/run/tabulate.js'
import { readSmall } from '../../../testing/read-files.js'
import { readinessReport } from '../reports/readiness.js'
import { mockAuditDraft } from './mock-audit-draft.js'

const FILES = {
  'qms-docs/people.yml': 'people:\n  - { id: ada, name: Ada Example, roles: [{ role: welder }] }\n',
  ...exampleFiles('role', { welder: 'required_competences: [{ competence: Weld }]' }),
  ...exampleFiles('process', { 'PR-001': 'title: Make\nkind: core' }),
  ...exampleFiles('management-review', { 'MR-2026-01': 'held: 2026-04-21' }),
  ...exampleFiles('nonconformity', { 'NC-2026-001': 'title: Loose wire\ndetected: 2026-10-02' }),
  ...exampleFiles('corrective-action', {
    'CA-2026-001': 'title: Solder it\nopened: 2026-10-03\nnonconformities: [NC-2026-001]',
  }),
}
const qms = await readSmall(FILES)

describe('the draft of a mock audit', () => {
  it('has what is to be looked at before an audit of that stage, and the threads that lack something', () => {
    const { values } = mockAuditDraft.draft(qms, { stage: '1' })
    expect(values).toEqual({ title: 'Mock audit for stage 1', stage: '1', seed: '2026-11-22', made: '2026-11-22' })
    const incomplete =
      'Missing: What keeps it from doing more harm; Cause; Actions; Does it happen elsewhere?; Do risks change?; Does the system change?; Did it work?'
    expect(mockAuditDraft.complete?.(qms, { stage: '1', seed: '1' }, [])).toEqual({
      texts: {},
      sections: [
        {
          title: 'Records that were drawn',
          text: '- CA-2026-001 (open)\n- NC-2026-001 (open), then CA-2026-001 (open)',
        },
        { title: 'Could not be seen', text: 'None.' },
      ],
      groups: {
        findings: [
          {
            question: 'Is each document in force that the standard asks for?',
            found: '5 of 7 clauses are not answered: 4.3, 5.2.2, 6.2.1 and 2 more.',
          },
          {
            question: 'Was every process audited, and is that recent enough?',
            found: '0 of 1 are audited in time. 1 was never audited.',
            about: ['PR-001'],
          },
          {
            question: 'Is CA-2026-001 complete?',
            found: `It is open. NC-2026-001 leads to it. ${incomplete}`,
            about: ['CA-2026-001', 'NC-2026-001'],
          },
        ],
      },
    })
  })

  it('has the most closed class of what it names, as it repeats what that says', async () => {
    const settings = {
      'qms-docs/qms.yml': 'confidentiality: { classes: [public, internal, secret], default: internal }\n',
    }
    const draftOf = async (confidentiality: string) => {
      const files = {
        ...settings,
        'qms-docs/NC-2026-001.md': `---\nid: NC-2026-001\ntype: nonconformity\ntitle: Loose wire\ndetected: 2026-10-02\n${confidentiality}---\n`,
      }
      return mockAuditDraft.draft(await readSmall(files), { stage: '1', seed: '1' }).values.confidentiality
    }
    expect([await draftOf(''), await draftOf('confidentiality: public\n')]).toEqual([undefined, undefined])
    expect(await draftOf('confidentiality: secret\n')).toBe('secret')
    expect(await draftOf('confidentiality: secrte\n')).toBe('secret')
  })

  it('names people in the sentence, and what cannot be seen below the findings', () => {
    const { groups, sections } = mockAuditDraft.complete?.(qms, { stage: 'surveillance', seed: '1' }, []) ?? {}
    expect(groups?.findings).toContainEqual({
      question: 'Are people shown to be competent?',
      found: '0 of 1 competence is shown. It is about Ada Example.',
    })
    expect(sections?.at(-1)?.text).toBe(
      '- Is a certificate held? No certificate is held on this day, so nothing was left undone since.',
    )
  })

  it('is the record of something that counts neither as an internal audit nor as evidence', async () => {
    const record = exampleFiles('mock-audit', {
      'MA-2026-01':
        'stage: 2\nmade: 2026-11-20\nfindings: [{ question: Audited?, found: PR-001 was not., about: [PR-001] }]',
    })
    const after = await readSmall({ ...FILES, ...record })
    const rows = (one: typeof qms) => tabulate(readinessReport, one, {}).table.rows
    expect(after.records).toHaveLength(qms.records.length + 1)
    expect(rows(after)).toEqual(rows(qms))
  })
})
