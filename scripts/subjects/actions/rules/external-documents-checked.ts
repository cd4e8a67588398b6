import dedent from 'dedent'
import { fieldText } from '../../../core/model/fields.js'
import type { Rule } from '../../../core/model/rule.js'
import { daysBetween, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { dueDates } from '../due/due-dates.js'
import { howToGetDone } from '../due/how-to-get-done.js'
import { lateSeverity } from '../due/late-severity.js'

const external = (fields: string) => dedent`
  ---
  id: EX-001
  type: external-document
  ${fields}
  ---
`

export const externalDocumentsChecked: Rule = {
  id: 'external-documents-checked',
  description: 'Require external documents to be checked for newer editions in time',
  rationale:
    'Standards, laws and customers’ documents change without notice. People who work by an old edition find out when it is too late.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a check that was due yesterday',
      files: { 'qms-docs/EX-001.md': external('checked_on: 2025-11-21\nnext_check: 2026-11-21') },
      problems: [
        'qms-docs/EX-001.md:5:13 The check of EX-001 for a newer edition has been overdue for 1 day. Look at the publisher’s page, then write today in “checked_on” and a later day in “next_check”.',
      ],
    },
    {
      name: 'a check that was made, but whose next date was forgotten',
      files: { 'qms-docs/EX-001.md': external('checked_on: 2026-11-20\nnext_check: 2026-11-10') },
      problems: [
        'qms-docs/EX-001.md:5:13 The next check, 2026-11-10, is not after the last one on 2026-11-20. Write the day of the check that comes next.',
      ],
    },
    {
      name: 'a check that is due today, and a document no longer in use',
      files: {
        'qms-docs/EX-001.md': external('checked_on: 2025-11-22\nnext_check: 2026-11-22'),
        'qms-docs/EX-002.md': external(
          'next_check: 2025-11-22\nretired: { on: 2026-01-01, reason: Replaced by a new edition. }',
        ).replace('EX-001', 'EX-002'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const date of dueDates(qms)) {
      if (date.type.name !== 'external-document' || date.field.path.join('.') !== 'next_check') continue
      const { document, at, on } = date
      const last = fieldText(document.fields, 'checked_on')
      if (last !== undefined && on <= last) {
        const message = `The next check, ${on}, is not after the last one on ${last}. Write the day of the check that comes next.`
        yield { file: document, at, message }
      } else if (isOverdue(on, qms.today)) {
        const days = daysBetween(on, qms.today)
        const late = counted(days, 'day')
        const message = `The check of ${document.id} for a newer edition has been overdue for ${late}. ${howToGetDone(date).how}`
        yield { file: document, at, message, severity: lateSeverity(qms, document, days) }
      }
    }
  },
}
