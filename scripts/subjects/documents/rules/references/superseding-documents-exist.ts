import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { isInForce, isRetired, statusOf } from '../../../approval/status.js'

const procedure = (id: string, retired = '') => dedent`
  ---
  id: ${id}
  type: procedure
  ${retired}
  ---
`
const replaced = (by: string) => `retired: { on: 2026-01-01, reason: Merged., superseded_by: ${by} }`

export const supersedingDocumentsExist: Rule = {
  id: 'superseding-documents-exist',
  description: 'Require what replaces a retired document to be in force',
  rationale:
    'The page of a retired document sends its readers on to the one that replaces it. If that one has been retired as well, or is still a draft, there is nothing that they may follow.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'the replacement has been retired as well',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', replaced('QP-002')),
        'qms-docs/QP-002.md': procedure('QP-002', 'retired: { on: 2026-03-01, reason: Not needed. }'),
      },
      problems: [
        'qms-docs/QP-001.md:4:60 QP-002 replaces QP-001, but it was retired itself on 2026-03-01. Name what applies now, or leave this out if nothing does.',
      ],
    },
    {
      name: 'the replacement is still a draft',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', replaced('QP-002')),
        'qms-docs/QP-002.md': procedure('QP-002'),
        'qms-docs/AP-QP-003-1.md': procedure('AP-QP-003-1').replace('procedure', 'approval'),
      },
      problems: [
        'qms-docs/QP-001.md:4:60 QP-002 replaces QP-001, but it is not in force yet: its status is “draft”. Put it into force, or name what applies now.',
      ],
    },
    {
      name: 'at the end of a chain, only the last step is wrong',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', replaced('QP-002')),
        'qms-docs/QP-002.md': procedure('QP-002', replaced('QP-003')),
        'qms-docs/QP-003.md': procedure('QP-003', 'retired: { on: 2026-03-01, reason: Not needed. }'),
      },
      problems: [
        'qms-docs/QP-002.md:4:60 QP-003 replaces QP-002, but it was retired itself on 2026-03-01. Name what applies now, or leave this out if nothing does.',
      ],
    },
    {
      name: 'a chain that ends in a document in force, a circle, and a replacement that is missing',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', replaced('QP-002')),
        'qms-docs/QP-002.md': procedure('QP-002', replaced('QP-003')),
        'qms-docs/QP-003.md': procedure('QP-003'),
        'qms-docs/QP-004.md': procedure('QP-004', replaced('QP-005')),
        'qms-docs/QP-005.md': procedure('QP-005', replaced('QP-004')),
        'qms-docs/QP-006.md': procedure('QP-006', replaced('QP-404')),
      },
      problems: [],
    },
    {
      name: 'a document that is retired later',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', replaced('QP-002').replace('2026-01-01', '2027-01-01')),
        'qms-docs/QP-002.md': procedure('QP-002'),
        'qms-docs/AP-QP-003-1.md': procedure('AP-QP-003-1').replace('procedure', 'approval'),
      },
      problems: [],
    },
    {
      name: 'a document that nothing replaces, beside one without an id',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', 'retired: { on: 2026-03-01, reason: Not needed. }'),
        'qms-docs/QP-002.md': '---\ntype: procedure\n---\n',
        'qms-docs/AP-QP-003-1.md': procedure('AP-QP-003-1').replace('procedure', 'approval'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      const target = successorOf(qms, document)
      if (!target || !isRetired(qms, document)) continue
      const message = describe(qms, document, target)
      if (message) yield { file: document, at: '/retired/superseded_by', message }
    }
  },
}

function successorOf(qms: Qms, document: Document): Document | undefined {
  const id = fieldText(document.fields, 'retired.superseded_by')?.split('@')[0]
  return id ? qms.find(id) : undefined
}

function describe(qms: Qms, document: Document, target: Document): string | undefined {
  const replaces = `${target.id} replaces ${document.id}, but`
  if (isRetired(qms, target)) {
    // What replaces the replacement is judged there.
    if (fieldText(target.fields, 'retired.superseded_by') !== undefined) return undefined
    return `${replaces} it was retired itself on ${fieldText(target.fields, 'retired.on')}. Name what applies now, or leave this out if nothing does.`
  }
  if (isInForce(qms, target)) return undefined
  return `${replaces} it is not in force yet: its status is “${statusOf(qms, target)}”. Put it into force, or name what applies now.`
}
