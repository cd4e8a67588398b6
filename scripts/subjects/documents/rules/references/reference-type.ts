import dedent from 'dedent'
import type { Link, Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { listInWords } from '../../../../core/words/list-in-words.js'
import { fieldName, namesDocument, typeName } from './document-references.js'

const document = (id: string, type: string, fields = '') => dedent`
  ---
  id: ${id}
  type: ${type}
  ${fields}
  ---
`

export const referenceType: Rule = {
  id: 'reference-type',
  description: 'Require a field to name a document of the type it is meant for',
  rationale:
    'A field such as “process” means something: lists and figures are built from it. If it names a procedure instead, they are wrong without anybody noticing.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a procedure is not a process',
      files: {
        'qms-docs/QP-001.md': document('QP-001', 'procedure'),
        'qms-docs/QP-002.md': document('QP-002', 'procedure', 'process: QP-001'),
      },
      problems: [
        'qms-docs/QP-002.md:4:10 “process” must name a process, but QP-001 is a procedure. Name a process here; “related” takes any document.',
      ],
    },
    {
      name: 'a field for several types',
      files: {
        'qms-docs/FO-001.md': document('FO-001', 'form', 'used_by: [RI-001]'),
        'qms-docs/RI-001.md': document('RI-001', 'risk'),
      },
      problems: [
        'qms-docs/FO-001.md:4:11 “used_by” must name a procedure or a work instruction, but RI-001 is a risk. Name a procedure or a work instruction here; “related” takes any document.',
      ],
    },
    {
      name: 'the right type, any type, and a document that is missing',
      files: {
        'qms-docs/PR-001.md': document('PR-001', 'process'),
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'process: PR-001'),
        'qms-docs/QP-002.md': document('QP-002', 'procedure', 'process: PR-404\nrelated: [QP-001]'),
      },
      problems: [],
    },
    {
      name: 'an unknown type is a problem of its own',
      files: {
        'qms-docs/PR-001.md': document('PR-001', 'proces'),
        'qms-docs/QP-001.md': document('QP-001', 'procedure', 'process: PR-001'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const link of qms.links) {
      if (!namesDocument(link) || link.allowed.includes('*') || mayName(qms, link)) continue
      const wanted = listInWords(
        link.allowed.map((type) => typeName(qms, type)),
        'or',
      )
      const found = typeName(qms, qms.find(link.target)?.type ?? '')
      yield {
        file: link.from,
        at: link.pointer,
        message: `“${fieldName(link.pointer)}” must name ${wanted}, but ${link.target} is ${found}. Name ${wanted} here; “related” takes any document.`,
      }
    }
  },
}

/** Documents that are missing, given twice, or of an unknown type are for other rules. */
function mayName(qms: Qms, { target, allowed }: Link): boolean {
  const targets = qms.withId(target)
  return targets.length === 0 || targets.some(({ type }) => allowed.includes(type) || !qms.types.has(type))
}
