import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import type { Acknowledgement, Approval } from '../../../core/model/generated-types.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { currentIfAhead } from '../../review/rules/revision-ahead.js'

const files = (on: string, revision = '2') => ({
  'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nrevision: 2\n---\n',
  'qms-docs/AP-QP-001-2.md': dedent`
    ---
    id: AP-QP-001-2
    type: approval
    document: QP-001
    revision: 2
    effective_from: 2026-11-20
    approvals:
      - { meaning: authored, at: "2026-11-01T10:00:00+01:00" }
      - { meaning: approved, at: "2026-11-03T10:00:00+01:00" }
    ---
  `,
  'qms-docs/AK-2026-001.md': `---\nid: AK-2026-001\ntype: acknowledgement\ndocument: QP-001\nrevision: ${revision}\non: ${on}\n---\n`,
})

export const acknowledgementNotBeforeApproval: Rule = {
  id: 'acknowledgement-not-before-approval',
  description: 'Disallow acknowledgements and sessions on a revision that was not approved yet or does not exist',
  rationale:
    'Until a revision is approved its text may still change. A person who read it before has read a draft, not what is in force.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/7.3'],
  severity: 'error',
  examples: [
    {
      name: 'reading a draft is found',
      files: files('2026-11-02'),
      problems: [
        'qms-docs/AK-2026-001.md:6:5 Revision 2 of QP-001 was acknowledged on 2026-11-02, before it was approved on 2026-11-03. Have the approved text acknowledged, and record that day.',
      ],
    },
    {
      name: 'a revision that does not exist is found',
      files: files('2026-11-10', '3'),
      problems: [
        'qms-docs/AK-2026-001.md:5:11 QP-001 has no revision 3 yet: it is at revision 2. Name the revision that was read.',
      ],
    },
    {
      name: 'reading the next revision while it is a draft is found',
      files: {
        ...files('2026-11-10', '3'),
        'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nrevision: 3\n---\n',
      },
      problems: [
        'qms-docs/AK-2026-001.md:5:11 Revision 3 of QP-001 was acknowledged, but there is no approval of it. Have the approved text acknowledged, or name the revision that was read.',
      ],
    },
    {
      name: 'training between approval and the day from which it is effective passes',
      files: files('2026-11-03'),
      problems: [],
    },
    {
      name: 'a session on a draft is found, and one after the approval or without a revision passes',
      files: {
        ...files('2026-11-03'),
        ...exampleFiles('training', {
          'TR-2026-001': 'held: 2026-11-02\npeople: [ada]\ndocuments: [QP-001@2]',
          'TR-2026-002': 'held: 2026-11-03\npeople: [ada]\ndocuments: [QP-001@2]',
          'TR-2026-003': 'held: 2026-11-02\npeople: [ada]\ndocuments: [QP-001]',
        }),
      },
      problems: [
        'qms-docs/TR-2026-001.md:6:13 Revision 2 of QP-001 was taught on 2026-11-02, before it was approved on 2026-11-03: until then its text could change. Name the document without its revision, or hold the session again and record that day.',
      ],
    },
    {
      name: 'of a revision from before approvals were kept nothing is known',
      files: files('2024-01-01', '1'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('acknowledgement')) {
      const found = findFault(qms, document.fields)
      if (found) yield { file: document, ...found }
    }
    for (const session of qms.ofType('training')) {
      const { held, cancelled } = session.fields
      if (held === undefined || cancelled) continue
      for (const { pointer, target, revision } of qms.linksFrom(session)) {
        const approved = pointer.startsWith('/documents/') && approvedOn(approvalsOf(qms, target, revision ?? ''))
        if (!approved || held >= approved) continue
        const message = `Revision ${revision} of ${target} was taught on ${held}, before it was approved on ${approved}: until then its text could change. Name the document without its revision, or hold the session again and record that day.`
        yield { file: session, at: pointer, message }
      }
    }
  },
}

function findFault(qms: Qms, { document: id, revision, on }: Acknowledgement) {
  if (id === undefined || revision === undefined) return undefined
  const ahead = currentIfAhead(qms, id, revision)
  if (ahead !== undefined) {
    const message = `${id} has no revision ${revision} yet: it is at revision ${ahead}. Name the revision that was read.`
    return { at: '/revision', message }
  }
  if (isUnapprovedDraft(qms, id, revision)) {
    const message = `Revision ${revision} of ${id} was acknowledged, but there is no approval of it. Have the approved text acknowledged, or name the revision that was read.`
    return { at: '/revision', message }
  }
  const approved = approvedOn(approvalsOf(qms, id, revision))
  if (on === undefined || approved === undefined || on >= approved) return undefined
  const message = `Revision ${revision} of ${id} was acknowledged on ${on}, before it was approved on ${approved}. Have the approved text acknowledged, and record that day.`
  return { at: '/on', message }
}

const approvalsByRevision = onceForAllDays((qms) =>
  groupBy(qms.ofType('approval'), ({ fields }) => `${fields.document}@${fields.revision}`),
)

function approvalsOf(qms: Qms, id: string, revision: string): readonly Document<Approval>[] {
  return approvalsByRevision(qms).get(`${id}@${revision}`) ?? []
}

/** The text as it stands, of a document of which only other revisions were approved. */
function isUnapprovedDraft(qms: Qms, id: string, revision: string): boolean {
  const isCurrent = qms.find(id)?.fields.revision === revision
  const isApproved = approvalsOf(qms, id, revision).length > 0
  return isCurrent && !isApproved && qms.linksTo(id).some(({ from }) => from.type === 'approval')
}

/** @returns the day of the last approval needed; of several records, of the first */
function approvedOn(records: readonly Document<Approval>[]): CalendarDate | undefined {
  const days = records.flatMap(({ fields }) => lastApproval(fields) ?? [])
  return days.sort()[0]
}

function lastApproval({ approvals = [] }: Approval): CalendarDate | undefined {
  const days = approvals.flatMap(({ meaning, at }) => (meaning === 'approved' && at ? at.slice(0, 10) : []))
  return days.sort().at(-1)
}
