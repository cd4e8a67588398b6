import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { dateInWords } from '../../../core/words/date-in-words.js'
import { approvedAs } from '../../approval/approved-as.js'
import { exampleEntry, exampleRecord } from '../../approval/rules/example-record.js'
import { isRetired, withdrawalOf } from '../../approval/status.js'

const retired = exampleText({ revision: '2', retired: { on: '2026-04-01', reason: 'We no longer weigh.' } })
const system = {
  'qms-docs/people.yml': 'people: [{ id: ben, name: Ben Example, from: 2020-01-01 }]\n',
  'qms-docs/AP-QP-001-2.md': exampleRecord(retired, [exampleEntry('ben')], 'retired: { on: 2026-04-01 }\n'),
}

export const retiredUnchanged: Rule = {
  id: 'retired-unchanged',
  description: 'Disallow drafts in the files of retired documents',
  rationale:
    'A retired document is looked up to see what applied once. A draft in its file does not bring it back, but who opens the file reads a text that never applied.',
  clauses: ['iso-9001-2015/7.5.3.1', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a draft in the file of a document that was retired',
      files: { ...system, 'qms-docs/QP-001.md': exampleText({ revision: '3' }).file },
      problems: [
        'qms-docs/QP-001.md:4:11 QP-001 was retired on 1 April 2026, and this draft changes nothing about that: it does not apply. Put back the text that was approved, and write what is to apply now into a new document.',
      ],
    },
    {
      name: 'a retired document with the text that was approved',
      files: { ...system, 'qms-docs/QP-001.md': retired.file },
      problems: [],
    },
    {
      name: 'a draft of a document that is retired later',
      files: { ...system, 'qms-docs/QP-001.md': exampleText({ revision: '3' }).file },
      today: '2026-03-31',
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      if (!isRetired(qms, document) || approvedAs(qms, document) !== undefined) continue
      const withdrawal = withdrawalOf(qms, document)
      // What never was in force has no approved text.
      if (withdrawal?.decidedOn === undefined) continue
      const message = `${document.id} was retired on ${dateInWords(withdrawal.from)}, and this draft changes nothing about that: it does not apply. Put back the text that was approved, and write what is to apply now into a new document.`
      yield { file: document, at: '/revision', message }
    }
  },
}
