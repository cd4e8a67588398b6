import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import { isList } from '../../../../core/model/fields.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { bodyReferences } from '../../../../core/questions/body-references.js'
import { isRetired } from '../../../approval/status.js'
import { namesDocument } from './document-references.js'

const document = (id: string, type: string, fields = '', body = '') => dedent`
  ---
  id: ${id}
  type: ${type}
  ${fields}
  ---

  ${body}
`

export const noOrphans: Rule = {
  id: 'no-orphans',
  description: 'Disallow documents that are connected to nothing else',
  rationale:
    'A document that answers no clause, serves no process and is named by no other one is hardly ever found or read. Either it is needed somewhere, or it can be retired.',
  clauses: ['iso-9001-2015/7.5.1'],
  severity: 'info',
  examples: [
    {
      name: 'a document on its own, even if it has been approved',
      files: {
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'related: [QP-001]', 'QP-001 says how.'),
        'qms-docs/AP-QP-001-1.md': document('AP-QP-001-1', 'approval', 'document: QP-001'),
      },
      problems: [
        'qms-docs/QP-001.md:2:5 QP-001 is not connected to anything: its fields name no clause, process or other document, and no other document names it. Add a clause, a process or a link, or retire it.',
      ],
    },
    {
      name: 'a clause, a process, a reference in either direction, a link, or a mention',
      files: {
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'clauses: [7.5.2]', 'See [this](QP-004.md) and QP-005.'),
        'qms-docs/QP-002.md': document('QP-002', 'procedure', 'process: PR-404'),
        'qms-docs/WI-001.md': document('WI-001', 'work-instruction', 'parent_procedure: QP-003'),
        'qms-docs/QP-003.md': document('QP-003', 'procedure'),
        'qms-docs/QP-004.md': document('QP-004', 'procedure'),
        'qms-docs/QP-005.md': document('QP-005', 'procedure'),
      },
      problems: [],
    },
    {
      name: 'roles that a person holds or that own something, types of which there is one, and what has been retired',
      files: {
        'qms-docs/people.yml': 'people: [{ id: jonas, name: Jonas, roles: [{ role: auditor, from: 2026-01-01 }] }]',
        'qms-docs/auditor.md': document('auditor', 'role', 'owner: quality-manager'),
        'qms-docs/quality-manager.md': document('quality-manager', 'role'),
        'qms-docs/quality-policy.md': document('quality-policy', 'quality-policy'),
        'qms-docs/QP-003.md': document('QP-003', 'procedure', 'retired: { on: 2026-01-01, reason: Not needed. }'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const connected = connectedIds(qms)
    for (const document of qms.maintained) {
      const { id, fields } = document
      if (id === '' || connected.has(id) || qms.typeOf(document)?.singleton || isRetired(qms, document)) continue
      if (fields.process !== undefined || (isList(fields.clauses) && fields.clauses.length > 0)) continue
      yield {
        file: document,
        at: '/id',
        message: `${id} is not connected to anything: its fields name no clause, process or other document, and no other document names it. Add a clause, a process or a link, or retire it.`,
      }
    }
  },
}

/** Records of a document, such as its approval, do not show that it is needed: only maintained documents count. */
function connectedIds(qms: Qms): ReadonlySet<string> {
  const connected = new Set(qms.people.flatMap(({ roles = [] }) => roles.map(({ role }) => role ?? '')))
  const connect = (from: Document, to: string) => {
    if (to !== from.id) connected.add(to)
  }
  for (const document of qms.maintained) {
    for (const link of qms.linksFrom(document)) {
      connect(document, link.target)
      if (namesDocument(link) && link.target !== document.id) connected.add(document.id)
    }
    for (const { text } of document.body.mentions) connect(document, text)
    for (const { target } of bodyReferences(qms, document)) connect(document, target.id)
  }
  return connected
}
