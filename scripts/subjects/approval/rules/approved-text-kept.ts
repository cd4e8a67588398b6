import { blobId } from '../../../core/bytes/digest.js'
import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { changedRecords } from '../verification/changed-records.js'
import { verifyFiles } from '../verification/verify-files.js'
import { verifyText } from '../verification/verify-text.js'
import { exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const text = exampleText({}, '![The scale](scale.png)\n')
const other = exampleText({}, 'Weigh some lots.\n')
const zeros = '0'.repeat(64)
const SHA256_OF_X = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'
const picture = `files:\n  - { path: qms-docs/scale.png, blob: ${blobId('x')}, sha256: ${SHA256_OF_X} }\n`
const record = exampleRecord(text, [exampleEntry('ada')], picture)
const withRecord = (content: string) => ({ 'qms-docs/QP-001.md': text.file, 'qms-docs/AP-QP-001-1.md': content })
const history = [
  {
    by: 'Ben Example',
    at: '2026-02-18T09:00:00Z',
    files: { 'qms-docs/QP-001.md': text.file, 'qms-docs/scale.png': 'x' },
  },
]

export const approvedTextKept: Rule = {
  id: 'approved-text-kept',
  description: 'Require git to keep every approved text, with the checksums in its approval record',
  rationale:
    'An approval names one exact text by its checksums. If git has no such text, or another one, there is no proof of what was approved.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.1'],
  severity: 'error',
  needs: 'history',
  examples: [
    {
      name: 'checksums that a person changed by hand',
      history,
      files: withRecord(record.replace(text.sha256, zeros).replace(SHA256_OF_X, zeros)),
      problems: [
        `qms-docs/AP-QP-001-1.md:7:9 The checksum of the approved text is ${text.sha256}: this record was changed after it was written, or never fitted its text.`,
        `qms-docs/AP-QP-001-1.md:11:89 The checksum of qms-docs/scale.png as approved is ${SHA256_OF_X}: this record was changed after it was written.`,
      ],
    },
    {
      name: 'another digest, and a text of another revision',
      history,
      files: withRecord(record.replace(text.digest, zeros).replace('revision: 1', 'revision: 2')),
      problems: [
        'qms-docs/AP-QP-001-1.md:5:11 The approved text says that it is revision 1, not 2.',
        `qms-docs/AP-QP-001-1.md:8:9 The digest of the approved text is ${text.digest}: this record was changed after it was written, or never fitted its text.`,
      ],
    },
    {
      name: 'a text that git does not have',
      history,
      files: withRecord(exampleRecord(other, [exampleEntry('ada')])),
      problems: [
        `qms-docs/AP-QP-001-1.md:6:7 Git has no text ${other.blob}: what was approved cannot be shown. Fetch the commit that holds it, or correct “blob”.`,
      ],
    },
    {
      name: 'the text and its picture as they were approved, and a record that was there before the change',
      history,
      base: { 'qms-docs/AP-QP-001-0.md': exampleRecord(exampleText({ revision: '0' }), []) },
      files: { ...withRecord(record), 'qms-docs/AP-QP-001-0.md': exampleRecord(exampleText({ revision: '0' }), []) },
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, changedRecords(qms), verifyText)
    yield* failedChecks(qms, changedRecords(qms), verifyFiles)
  },
}
