import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { approvedOn, mustBeSigned } from '../approval-entry.js'
import { signatureOf } from '../signature/approval-signature.js'
import { exampleEntry, exampleRecord } from './example-record.js'
import { EXAMPLE_SIGNATURE } from './example-signature.js'

const settings = { 'qms-docs/qms.yml': 'approvals: { signed_from: 2026-02-20 }\n' }
const unsigned = exampleRecord(exampleText(), [`${exampleEntry('ada')}, evidence: { note: Said in a meeting. }`])
const evidence = `evidence: { ssh_signature: ${JSON.stringify(EXAMPLE_SIGNATURE)} }`

export const signedApprovals: Rule = {
  id: 'signed-approvals',
  description: 'Require approvals to be signed from the date that qms.yml names',
  rationale:
    'An organization that decided to sign its approvals can prove each of them without trusting a service. One approval without a signature would have to be taken on trust again.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'an approval of that day without a signature',
      files: { ...settings, 'qms-docs/AP-QP-001-1.md': unsigned },
      problems: [
        'qms-docs/AP-QP-001-1.md:11:84 Approvals are signed since 2026-02-20, and ada did not sign this one of 2026-02-20, so it does not count. Take the entry out and approve again: `qms approve QP-001 --sign`.',
      ],
    },
    {
      name: 'a signed approval, an earlier one, and one who only checked the text',
      files: {
        ...settings,
        'qms-docs/AP-QP-001-1.md': exampleRecord(exampleText(), [`${exampleEntry('ada')}, ${evidence}`]),
        'qms-docs/AP-QP-001-2.md': unsigned.replace('2026-02-20T10', '2026-02-19T10'),
        'qms-docs/AP-QP-001-3.md': unsigned.replace('approved', 'reviewed'),
      },
      problems: [],
    },
    {
      name: 'where no day is named, signatures are not required',
      files: { 'qms-docs/AP-QP-001-1.md': unsigned },
      problems: [],
    },
  ],
  *check(qms) {
    const { signed_from } = qms.settings.approvals
    for (const record of qms.ofType('approval')) {
      for (const [index, entry] of (record.fields.approvals ?? []).entries()) {
        const on = approvedOn(qms, entry)
        if (entry.meaning !== 'approved' || on === undefined || !mustBeSigned(qms, on)) continue
        if (signatureOf(qms, record, entry).state !== 'none') continue
        const message = `Approvals are signed since ${signed_from}, and ${entry.by} did not sign this one of ${on}, so it does not count. Take the entry out and approve again: \`qms approve ${record.fields.document} --sign\`.`
        yield { file: record, at: `/approvals/${index}/evidence`, message }
      }
    }
  },
}
