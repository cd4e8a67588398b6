import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { approvalRecordsOf } from '../approval-records.js'
import { exampleEntry, exampleRecord } from './example-record.js'

const text = exampleText({ owner: 'store-lead', revision: '2' })
const asManager = exampleEntry('ada', { role: 'quality-manager' })
const files = (first: string, second: string) => ({
  'qms-docs/QP-001.md': text.file,
  'qms-docs/AP-QP-001-1.md': exampleRecord(exampleText(), [asManager], first),
  'qms-docs/AP-QP-001-2.md': exampleRecord(text, [asManager], second),
})
const both = 'required: [quality-manager, store-lead]\n'

export const sameFunctionApproves: Rule = {
  id: 'same-function-approves',
  description: 'Require a change to be approved by the functions that approved the text before',
  rationale:
    'The approvers of a text knew why it says what it says. If they are not asked about a change, a reason may be lost unnoticed.',
  clauses: ['iso-13485-2016/4.2.4', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a role that is no longer asked',
      files: files(both, 'required: [store-lead]\n'),
      problems: [
        'qms-docs/AP-QP-001-2.md:10:11 Revision 1 of QP-001 had to be approved by quality-manager and store-lead, but revision 2, although the change is not smaller, only by store-lead. Have quality-manager approve it, too. If another role took over from them, say so in a waiver in qms.yml.',
      ],
    },
    {
      name: 'a record that does not say who had to approve says who did',
      files: files('', 'class: major\nrequired: [auditor]\n'),
      problems: [
        'qms-docs/AP-QP-001-2.md:11:11 Revision 1 of QP-001 had to be approved by quality-manager, but revision 2, although the change is not smaller, only by auditor. Have quality-manager approve it, too. If another role took over from them, say so in a waiver in qms.yml.',
      ],
    },
    {
      name: 'the same roles',
      files: files(both, 'required: [store-lead, quality-manager]\n'),
      problems: [],
    },
    {
      name: 'a smaller change, which fewer approve',
      files: files(`class: major\n${both}`, 'class: editorial\nrequired: [store-lead]\n'),
      problems: [],
    },
    {
      name: 'an owner who handed over to another one',
      files: files('required: [quality-manager, production-lead]\n', both),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      const records = approvalRecordsOf(qms, document)
      const record = records.at(-1)
      const before = records.findLast(({ fields }) => fields.revision !== record?.fields.revision)
      // Only the newest one can still be put right.
      const asked = record?.fields.required
      if (!record || !before || !asked || weight(record) < weight(before)) continue
      const earlier = rolesAsked(before)
      const missing = earlier.filter((role) => !asked.includes(role))
      if (missing.length === 0 || (missing.length === 1 && isHandedOver(document, earlier, asked))) continue
      const message = `Revision ${before.fields.revision} of ${document.id} had to be approved by ${listInWords(earlier)}, but revision ${record.fields.revision}, although the change is not smaller, only by ${listInWords(asked) || 'anybody'}. Have ${listInWords(missing)} approve it, too. If another role took over from them, say so in a waiver in qms.yml.`
      yield { file: record, at: '/required', message }
    }
  },
}

const CLASSES = ['editorial', 'minor', 'major'] as const

function weight({ fields }: Document<Approval>): number {
  return CLASSES.indexOf(fields.class ?? 'major')
}

/** Records that are older than the field tell who approved. */
function rolesAsked({ fields: { required, approvals = [] } }: Document<Approval>): readonly string[] {
  const given = approvals.filter(({ meaning }) => meaning === 'approved').map(({ role }) => role)
  return required ?? [...new Set(given.filter((role) => role !== undefined))]
}

/** Another owner approves in place of the one before. */
function isHandedOver(document: Document, earlier: readonly string[], asked: readonly string[]): boolean {
  const owner = fieldText(document.fields, 'owner') ?? ''
  return asked.includes(owner) && !earlier.includes(owner)
}
