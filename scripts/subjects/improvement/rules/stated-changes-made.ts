import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { revisionsOf } from '../../approval/revisions.js'
import { needsApproval } from '../../approval/status.js'

const text = exampleText()
const approved = (at: string) => ({
  'qms-docs/people.yml': EXAMPLE_PEOPLE,
  'qms-docs/QP-001.md': text.file,
  'qms-docs/AP-QP-001-1.md': exampleApproval(text, { at: `${at}T10:00:00Z` }),
})
const correctiveAction = (more: string) => ({
  'qms-docs/CA-2026-001.md': `---\nid: CA-2026-001\ntype: corrective-action\nopened: 2026-03-02\nqms_change: { needed: true, link: QP-001 }\n${more}\n---\n`,
})

export const statedChangesMade = defineRule({
  id: 'stated-changes-made',
  description: 'Require a document that a record says was changed to have changed since',
  rationale:
    'A corrective action that closes with “the procedure was changed” has changed nothing while the approved text is what it was. Approvals tell whether there was a new revision since.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/6.3'],
  severity: 'error',
  examples: [
    {
      name: 'a corrective action and a change that closed, and the document is what it was',
      files: {
        ...approved('2026-02-20'),
        ...correctiveAction('closed: 2026-06-01'),
        'qms-docs/CR-2026-001.md':
          '---\nid: CR-2026-001\ntype: change-request\nrequested: 2026-03-02\naffected: [QP-001]\nimplemented: 2026-05-04\n---\n',
      },
      problems: [
        'qms-docs/CA-2026-001.md:5:35 According to this record QP-001 changed, but no revision of it was approved since 2026-03-02: the latest is revision 1 of 2026-02-20. Revise it, or say what changed instead.',
        'qms-docs/CR-2026-001.md:5:12 According to this record QP-001 changed, but no revision of it was approved since 2026-03-02: the latest is revision 1 of 2026-02-20. Revise it, or say what changed instead.',
      ],
    },
    {
      name: 'approved since, a record that is still open, and one that was given up',
      files: {
        ...approved('2026-04-20'),
        ...correctiveAction('closed: 2026-06-01'),
        'qms-docs/CR-2026-001.md':
          '---\nid: CR-2026-001\ntype: change-request\nrequested: 2026-10-02\naffected: [QP-001]\n---\n',
        'qms-docs/CR-2026-002.md':
          '---\nid: CR-2026-002\ntype: change-request\nrequested: 2026-10-02\naffected: [QP-001]\nimplemented: 2026-10-05\ncancelled: { on: 2026-10-06 }\n---\n',
      },
      problems: [],
    },
    {
      name: 'a record is named in place of a document, and nothing is approved yet',
      files: {
        'qms-docs/QP-001.md': text.file,
        ...correctiveAction('closed: 2026-06-01'),
        'qms-docs/CA-2026-002.md':
          '---\nid: CA-2026-002\ntype: corrective-action\nopened: 2026-03-02\nclosed: 2026-06-01\nqms_change: { needed: true, link: CA-2026-001 }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    if (!needsApproval(qms)) return
    for (const { document, since, changed } of statements(qms)) {
      for (const { id, at } of changed) {
        const stated = qms.find(id)
        if (!stated || qms.typeOf(stated)?.control !== 'maintained') continue
        const latest = revisionsOf(qms, stated).at(-1)
        if (!latest?.approvedOn || latest.approvedOn >= since || hasRetiredSince(stated, since)) continue
        const message = `According to this record ${id} changed, but no revision of it was approved since ${since}: the latest is revision ${latest.revision} of ${latest.approvedOn}. Revise it, or say what changed instead.`
        yield { file: document, at, message }
      }
    }
  },
})

interface Statement {
  readonly document: Document<unknown>
  readonly since: CalendarDate
  readonly changed: readonly { readonly id: string; readonly at: `/${string}` }[]
}

/** The records that say of documents that they were changed, and since when that would have been. */
function* statements(qms: Qms): Generator<Statement> {
  for (const document of qms.ofType('corrective-action')) {
    const { opened: since, closed, cancelled, qms_change: change } = document.fields
    if (since === undefined || closed === undefined || closed > qms.today || cancelled || !change?.needed) continue
    if (change.link !== undefined) yield { document, since, changed: [{ id: change.link, at: '/qms_change/link' }] }
  }
  for (const document of qms.ofType('change-request')) {
    const { requested: since, implemented, cancelled, affected = [] } = document.fields
    if (since === undefined || implemented === undefined || implemented > qms.today || cancelled) continue
    yield { document, since, changed: affected.map((id, index) => ({ id, at: `/affected/${index}` })) }
  }
}

function hasRetiredSince({ fields }: Document, since: CalendarDate): boolean {
  return (fieldText(fields, 'retired.on') ?? '') >= since
}
