import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { changesOf } from '../../../core/questions/changes.js'
import { exampleText } from '../../../core/run/example-text.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { changeClassOf, requiredRoles } from '../approval-matrix.js'
import { isText } from '../status.js'
import { exampleEntry, exampleRecord } from './example-record.js'

const text = exampleText({ owner: 'store-lead' })
const before = {
  'qms-docs/qms.yml': 'approval_matrix: { default: { major: [quality-manager, owner], minor: [owner] } }\n',
  'qms-docs/QP-001.md': text.file,
}
const withRecord = (more: string, about = text) => ({
  ...before,
  'qms-docs/AP-QP-001-1.md': exampleRecord(about, [exampleEntry('ada')], more),
})

export const requiredApproversRecorded: Rule = {
  id: 'required-approvers-recorded',
  description: 'Require a new approval record to ask everybody whom the approval matrix names',
  rationale:
    'The record keeps who had to approve, because the matrix may change later. If it asks fewer people than the matrix, a text comes into force that not everybody concerned has seen.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/5.3'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'a record that asks fewer than the matrix',
      base: before,
      files: withRecord('required: [store-lead]\n'),
      problems: [
        'qms-docs/AP-QP-001-1.md:10:11 A major change of QP-001 also needs the approval of quality-manager, as the approval matrix before this change has it. Add it to “required”.',
      ],
    },
    {
      name: 'a record that does not say who had to approve',
      base: before,
      files: withRecord(''),
      problems: [
        'qms-docs/AP-QP-001-1.md:10:1 This record does not say who had to approve. Add `required: [quality-manager, store-lead]`; `qms approve` writes it.',
      ],
    },
    {
      name: 'a matrix that the same change weakened: what it asked before still holds',
      base: before,
      files: {
        ...withRecord('required: [store-lead]\n'),
        'qms-docs/qms.yml': before['qms-docs/qms.yml'].replace('quality-manager, ', ''),
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:10:11 A major change of QP-001 also needs the approval of quality-manager, as the approval matrix before this change has it. Add it to “required”.',
      ],
    },
    {
      name: 'everybody in the matrix and one more, and a record that was there before',
      base: { ...before, 'qms-docs/AP-QP-001-0.md': exampleRecord(exampleText({ revision: '0' }), ['by: ada']) },
      files: {
        ...withRecord('required: [store-lead, quality-manager, auditor]\n'),
        'qms-docs/AP-QP-001-0.md': exampleRecord(exampleText({ revision: '0' }), ['by: ada']),
      },
      problems: [],
    },
    {
      name: 'of a text that has gone on since, class and owner are no longer known',
      base: before,
      files: withRecord('required: [store-lead]\n', exampleText({}, 'Weigh some lots.\n')),
      problems: [],
    },
  ],
  *check(qms) {
    const added = new Set<unknown>(changesOf(qms).added)
    for (const record of qms.ofType('approval')) {
      const { document: id } = record.fields
      const document = id === undefined ? undefined : qms.find(id)
      if (!document || !added.has(record)) continue
      const fault = faultOf(qms, document, record)
      if (fault) yield { file: record, ...fault }
    }
  },
}

function faultOf(qms: Qms, document: Document, record: Document<Approval>) {
  const { required } = record.fields
  // A change cannot lower what is asked of itself.
  const roles = requiredRoles(qms.base ?? qms, document)
  if (required === undefined) {
    const message = `This record does not say who had to approve. Add \`required: [${roles.join(', ')}]\`; \`qms approve\` writes it.`
    return { at: { key: '/approvals' }, message }
  }
  const missing = roles.filter((role) => !required.includes(role))
  if (missing.length === 0 || !isText(qms, document, { record })) return undefined
  const message = `A ${changeClassOf(document)} change of ${document.id} also needs the approval of ${listInWords(missing)}, as the approval matrix before this change has it. Add it to “required”.`
  return { at: '/required', message }
}
