import dedent from 'dedent'
import { holdsApprovals, isRetired, statusOf } from '../../lifecycle/status.js'
import type { Document } from '../../model/document.js'
import { fieldText } from '../../model/fields.js'
import type { Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'

const procedure = (body: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ---
  ${body}
`

export const noPlaceholders: Rule = {
  id: 'no-placeholders',
  description: 'Disallow text that only holds the place of text to come',
  rationale:
    'A document in force with “TBD” in it is not finished, and yet people work by it. In a draft it is only a reminder.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'reminders of text to come are named',
      files: {
        'qms-docs/procedures/QP-001.md': procedure('Ask [insert name].\n\nThen TBD, lorem ipsum.'),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:5:5 “[insert name]” holds the place of text that is still to come. Write that text, or remove it.',
        'qms-docs/procedures/QP-001.md:7:6 “TBD” holds the place of text that is still to come. Write that text, or remove it.',
        'qms-docs/procedures/QP-001.md:7:11 “lorem ipsum” holds the place of text that is still to come. Write that text, or remove it.',
      ],
    },
    {
      name: 'code and ordinary words pass, and a retired document',
      files: {
        'qms-docs/procedures/QP-001.md': procedure('Search for `TODO` in the [list of tasks](tasks.md), todos first.'),
        'qms-docs/procedures/QP-002.md': dedent`
          ---
          id: QP-002
          type: procedure
          retired: { on: 2026-01-31, reason: Never finished. }
          ---
          TBD
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      if (document.body.placeholders.length === 0 || isRetired(qms, document)) continue
      const severity = isFinal(qms, document) ? 'error' : 'warning'
      for (const { text, place } of document.body.placeholders) {
        const message = `“${text}” holds the place of text that is still to come. Write that text, or remove it.`
        yield { file: document, at: place, message, severity }
      }
    }
  },
}

/** @returns whether people rely on this text: a document in force, a record in its last state */
function isFinal(qms: Qms, document: Document): boolean {
  const type = qms.typeOf(document)
  if (type?.control !== 'retained') return statusOf(qms, document) === 'effective' || !holdsApprovals(qms)
  const last = type.states.at(-1)
  return last === undefined || fieldText(document.fields, last.date) !== undefined
}
