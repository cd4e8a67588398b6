import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { signatureOf } from '../signature/approval-signature.js'
import { exampleEntry, exampleRecord } from './example-record.js'
import { EXAMPLE_KEY, EXAMPLE_SIGNATURE, EXAMPLE_SIGNATURE_2 } from './example-signature.js'

const people = `people:
  - id: ada
    name: Ada Example
    from: 2020-01-01
    keys: [{ key: ${EXAMPLE_KEY}, from: 2026-01-01 }]
  - { id: ben, name: Ben Example, from: 2020-01-01 }
`
const evidence = `evidence: { ssh_signature: ${JSON.stringify(EXAMPLE_SIGNATURE)} }`
const signed = exampleRecord(exampleText(), [`${exampleEntry('ada')}, ${evidence}`])
const second = `evidence: { head: ${'f'.repeat(40)}, statement: 2, ssh_signature: ${JSON.stringify(EXAMPLE_SIGNATURE_2)} }`
const signedInFull = exampleRecord(exampleText(), [`${exampleEntry('ada')}, ${second}`], 'required: [ada]\n')

export const signaturesHold: Rule = {
  id: 'signatures-hold',
  description: 'Require the signatures of approvals to be valid',
  rationale:
    'A signature shows that exactly one person approved one exact text. One that does not fit shows that the record was changed, or that another person signed.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'a day that was changed after the signature',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/AP-QP-001-1.md': signed.replace('effective_from: 2026-03-01', 'effective_from: 2026-02-21'),
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:11:84 The signature of Ada Example is over another text: this record was changed after it was signed, or the signature belongs to another approval. Restore what was signed, or have the approval signed again.',
      ],
    },
    {
      name: 'a role that was taken out after the signature, and a signature said to be of the first form',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/AP-QP-001-1.md': signedInFull.replace('required: [ada]', 'required: []'),
        'qms-docs/AP-QP-001-2.md': signedInFull.replace('statement: 2, ', ''),
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:12:84 The signature of Ada Example is over another text: this record was changed after it was signed, or the signature belongs to another approval. Restore what was signed, or have the approval signed again.',
        'qms-docs/AP-QP-001-2.md:12:84 The signature of Ada Example is over another text: this record was changed after it was signed, or the signature belongs to another approval. Restore what was signed, or have the approval signed again.',
      ],
    },
    {
      name: 'a signature that another person made, and one by a key that was not valid yet',
      files: {
        'qms-docs/people.yml': people.replace('2026-01-01 }]', '2026-02-21 }]'),
        'qms-docs/AP-QP-001-1.md': signed,
        'qms-docs/AP-QP-001-2.md': signed.replace('by: ada', 'by: ben'),
      },
      problems: [
        'qms-docs/AP-QP-001-1.md:11:84 The signature of Ada Example is of 2026-02-20, but its key was valid from 2026-02-21. Have the approval signed again with a key that is valid, or correct the days of this key in people.yml.',
        'qms-docs/AP-QP-001-2.md:11:84 The signature of Ben Example was made with a key of Ada Example. Each person signs with their own key: have Ben Example sign.',
      ],
    },
    {
      name: 'signatures in both forms as ssh-keygen made them, an approval without one, and what other rules report',
      files: {
        'qms-docs/people.yml': people,
        'qms-docs/AP-QP-001-1.md': signed,
        'qms-docs/AP-QP-001-2.md': exampleRecord(exampleText({ revision: '2' }), [exampleEntry('ada')]),
        'qms-docs/AP-QP-001-3.md': signed.replace(/digest: .*\n/, ''),
        'qms-docs/AP-QP-001-5.md': signedInFull,
        'qms-docs/AP-QP-001-4.md': signed.replace('by: ada', 'by: bob'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const record of qms.ofType('approval')) {
      for (const [index, entry] of (record.fields.approvals ?? []).entries()) {
        if (!qms.person(entry.by ?? '')) continue
        const signature = signatureOf(qms, record, entry)
        // What is missing in a record is reported as such.
        if (signature.state !== 'faulty' || signature.reason === 'incomplete') continue
        yield { file: record, at: `/approvals/${index}/evidence`, message: signature.message }
      }
    }
  },
}
