import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { CorrectiveAction, InternalAudit, Nonconformity } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'

const nonconformity = (fields: string) => `---\nid: NC-2026-001\ntype: nonconformity\n${fields}\n---\n`
const correctiveAction = (fields: string, id = 'CA-2026-001') =>
  `---\nid: ${id}\ntype: corrective-action\n${fields}\n---\n`
const audit = dedent`
  ---
  id: IA-2026-01
  type: internal-audit
  findings: [{ id: F1, grade: minor, nonconformity: NC-2026-001 }]
  ---
`

export const linkedBothWays: Rule = {
  id: 'linked-both-ways',
  description: 'Require a nonconformity and what it comes from or leads to to name each other',
  rationale:
    'Readers of one of the two records must find the other: from the nonconformity to what removes its cause and to the audit that found it, and back.',
  clauses: ['iso-9001-2015/10.2.2', 'iso-9001-2015/9.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'a corrective action that does not name its nonconformity is found',
      files: {
        'qms-docs/CA-2026-001.md': correctiveAction('source: IA-2026-01'),
        'qms-docs/NC-2026-001.md': nonconformity('corrective_action: { needed: true, link: CA-2026-001 }'),
      },
      problems: [
        'qms-docs/CA-2026-001.md:2:1 NC-2026-001 names this corrective action, but is not named here. Add it to “nonconformities”.',
      ],
    },
    {
      name: 'a nonconformity that does not name its corrective action is found',
      files: {
        'qms-docs/CA-2026-001.md': correctiveAction('nonconformities: [NC-2026-001]'),
        'qms-docs/NC-2026-001.md': nonconformity('owner: quality-manager'),
      },
      problems: [
        'qms-docs/NC-2026-001.md:2:1 CA-2026-001 removes the cause of this nonconformity, but is not named here. Name it in “link” of “corrective_action”.',
      ],
    },
    {
      name: 'a nonconformity that does not name the audit that found it is found',
      files: { 'qms-docs/IA-2026-01.md': audit, 'qms-docs/NC-2026-001.md': nonconformity('grade: minor') },
      problems: [
        'qms-docs/NC-2026-001.md:2:1 IA-2026-01 found this nonconformity (F1), but is not named here. Write it in “source”.',
      ],
    },
    {
      name: 'records that name each other pass',
      files: {
        'qms-docs/IA-2026-01.md': audit,
        'qms-docs/CA-2026-001.md': correctiveAction('nonconformities: [NC-2026-001]'),
        'qms-docs/NC-2026-001.md': nonconformity(
          'source: IA-2026-01\ncorrective_action: { needed: true, link: CA-2026-001 }',
        ),
      },
      problems: [],
    },
    {
      name: 'the nonconformity may name the first of several corrective actions, of which the next goes on',
      files: {
        'qms-docs/CA-2026-001.md': correctiveAction('nonconformities: [NC-2026-001]\nsuccessor: CA-2026-002'),
        'qms-docs/CA-2026-002.md': correctiveAction('nonconformities: [NC-2026-001]', 'CA-2026-002'),
        'qms-docs/NC-2026-001.md': nonconformity('corrective_action: { needed: true, link: CA-2026-001 }'),
      },
      problems: [],
    },
    {
      name: 'a second corrective action finds its place, too',
      files: {
        'qms-docs/CA-2026-001.md': correctiveAction('nonconformities: [NC-2026-001]'),
        'qms-docs/CA-2026-002.md': correctiveAction('nonconformities: [NC-2026-001]', 'CA-2026-002'),
        'qms-docs/NC-2026-001.md': nonconformity('corrective_action: { needed: true, link: CA-2026-001 }'),
      },
      problems: [
        'qms-docs/NC-2026-001.md:4:20 CA-2026-002 removes the cause of this nonconformity, but is not named here. “corrective_action” names CA-2026-001: name CA-2026-002 as “successor” there, or in “related” here.',
      ],
    },
    {
      name: 'of two audits that claim to have found it, one found it again',
      files: { 'qms-docs/IA-2026-01.md': audit, 'qms-docs/NC-2026-001.md': nonconformity('source: IA-2025-04') },
      problems: [
        'qms-docs/NC-2026-001.md:4:9 IA-2026-01 found this nonconformity (F1), but “source” names IA-2025-04. If that audit found it first, name it in “repeat_of” of the finding; if not, correct “source”.',
      ],
    },
    {
      name: 'an audit that finds the same a third time may name the second',
      files: {
        'qms-docs/IA-2026-01.md': audit,
        'qms-docs/IA-2026-02.md': audit
          .replace('IA-2026-01', 'IA-2026-02')
          .replace('grade: minor', 'grade: minor, repeat_of: IA-2026-01'),
        'qms-docs/IA-2026-03.md': audit
          .replace('IA-2026-01', 'IA-2026-03')
          .replace('grade: minor', 'grade: minor, repeat_of: IA-2026-02'),
        'qms-docs/NC-2026-001.md': nonconformity('source: IA-2026-01'),
      },
      problems: [],
    },
    {
      name: 'an audit that finds the same again names the nonconformity of the earlier audit',
      files: {
        'qms-docs/IA-2026-02.md': dedent`
          ---
          id: IA-2026-02
          type: internal-audit
          findings: [{ id: F1, grade: minor, repeat_of: IA-2026-01, nonconformity: NC-2026-001 }]
          ---
        `,
        'qms-docs/NC-2026-001.md': nonconformity('source: IA-2026-01'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('nonconformity')) yield* checkNonconformity(qms, document)
    for (const document of qms.ofType('corrective-action')) yield* checkCorrectiveAction(qms, document)
    for (const document of qms.ofType('internal-audit')) yield* checkAudit(qms, document)
  },
}

function* checkNonconformity(qms: Qms, document: Document<Nonconformity>) {
  const link = document.fields.corrective_action?.link
  const target = link === undefined ? undefined : qms.find(link)
  if (target?.type !== 'corrective-action') return
  if (qms.linksFrom(target).some(({ target: named }) => named === document.id)) return
  const message = `${document.id} names this corrective action, but is not named here. Add it to “nonconformities”.`
  yield { file: target, at: '/nonconformities', message }
}

function* checkCorrectiveAction(qms: Qms, { id, fields }: Document<CorrectiveAction>) {
  if (fields.cancelled) return
  for (const named of fields.nonconformities ?? []) {
    const target = qms.find(named)
    if (target?.type !== 'nonconformity' || leadsTo(qms, target, id)) continue
    const first = fieldText(target.fields, 'corrective_action.link')
    const advice = first
      ? `“corrective_action” names ${first}: name ${id} as “successor” there, or in “related” here.`
      : 'Name it in “link” of “corrective_action”.'
    const message = `${id} removes the cause of this nonconformity, but is not named here. ${advice}`
    yield { file: target, at: '/corrective_action', message }
  }
}

/** A nonconformity names a corrective action, which may have a successor, which may have another one. */
function leadsTo(qms: Qms, nonconformity: Document, correctiveAction: string): boolean {
  const seen = new Set<string>()
  const toFollow = qms.linksFrom(nonconformity).map(({ target }) => target)
  for (const id of toFollow) {
    if (id === correctiveAction) return true
    if (seen.has(id)) continue
    seen.add(id)
    const document = qms.find(id)
    const successor = document?.type === 'corrective-action' ? document.fields.successor : undefined
    if (typeof successor === 'string') toFollow.push(successor)
  }
  return false
}

function* checkAudit(qms: Qms, { id, fields }: Document<InternalAudit>) {
  for (const finding of fields.findings ?? []) {
    const target = finding.nonconformity === undefined ? undefined : qms.find(finding.nonconformity)
    if (target?.type !== 'nonconformity') continue
    const source = fieldText(target.fields, 'source')
    if (source === id || isFoundAgain(qms, target, source, finding.repeat_of)) continue
    const found = `${id} found this nonconformity${finding.id ? ` (${finding.id})` : ''}`
    const message = source
      ? `${found}, but “source” names ${source}. If that audit found it first, name it in “repeat_of” of the finding; if not, correct “source”.`
      : `${found}, but is not named here. Write it in “source”.`
    yield { file: target, at: '/source', message }
  }
}

/** @returns whether the nonconformity names the audit that the finding repeats, or an even earlier one that found it */
function isFoundAgain(qms: Qms, nonconformity: Document, source: string | undefined, repeatOf: string | undefined) {
  if (source === undefined || repeatOf === undefined) return false
  return source === repeatOf || qms.linksTo(nonconformity.id).some(({ from }) => from.id === source)
}
