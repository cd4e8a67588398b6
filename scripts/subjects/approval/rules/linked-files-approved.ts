import { blobId, sha256 } from '../../../core/bytes/digest.js'
import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { filesWithoutApproval } from '../files-without-approval.js'
import { changedRecords } from '../verification/changed-records.js'
import { exampleEntry, exampleRecord } from './example-record.js'

const text = exampleText({}, 'Fill in [the form](form.xlsx).\n')
const system = { 'qms-docs/QP-001.md': text.file, 'qms-docs/form.xlsx': 'x' }
const RECORD = 'qms-docs/AP-QP-001-1.md'
const ada = exampleEntry('ada')
const form = `files:\n  - { path: qms-docs/form.xlsx, blob: ${blobId('x')}, sha256: ${sha256('x')} }\n`

export const linkedFilesApproved: Rule = {
  id: 'linked-files-approved',
  description: 'Require a new approval to cover the files that the text links to',
  rationale:
    'A form or a table may say more than the text that links to it. If the approval does not name it, it can be exchanged, and no one would notice.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.1'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'an approval that leaves out a form',
      base: system,
      files: { ...system, [RECORD]: exampleRecord(text, [ada]) },
      problems: [
        'qms-docs/AP-QP-001-1.md:6:7 QP-001 links to qms-docs/form.xlsx, and AP-QP-001-1 does not list it under “files”, so that it could be exchanged. Remove this record and approve the text again: `qms approve QP-001` lists it.',
      ],
    },
    {
      name: 'an approval that lists the form',
      base: system,
      files: { ...system, [RECORD]: exampleRecord(text, [ada], form) },
      problems: [],
    },
    {
      name: 'an approval from before the change, which grows by one who approves',
      base: { ...system, [RECORD]: exampleRecord(text, [ada]) },
      files: { ...system, [RECORD]: exampleRecord(text, [ada, exampleEntry('ben')]) },
      problems: [],
    },
  ],
  *check(qms) {
    const known = new Set(qms.base?.ofType('approval').map(({ id }) => id))
    for (const record of changedRecords(qms)) {
      const files = filesWithoutApproval(qms, record)
      if (known.has(record.id) || files.length === 0) continue
      const { document } = record.fields
      const them = files.length > 1 ? 'them' : 'it'
      const message = `${document} links to ${listInWords(files.map(({ path }) => path))}, and ${record.id} does not list ${them} under “files”, so that ${files.length > 1 ? 'they' : 'it'} could be exchanged. Remove this record and approve the text again: \`qms approve ${document}\` lists ${them}.`
      yield { file: record, at: '/blob', message }
    }
  },
}
