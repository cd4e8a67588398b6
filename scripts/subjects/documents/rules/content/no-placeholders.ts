import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Target } from '../../../../core/model/place.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { fieldTexts } from '../../../../core/questions/field-texts.js'
import { PLACEHOLDERS, placeholdersIn } from '../../../../core/questions/placeholder.js'
import { once } from '../../../../core/values/once.js'
import { isRetired, needsApproval, statusOf } from '../../../approval/status.js'
import { placeholderTags } from './placeholder-tags.js'

const procedure = (body: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ---
  ${body}
`

export const noPlaceholders: Rule = {
  id: 'no-placeholders',
  description: 'Disallow placeholders for text that is still to come',
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
        'qms-docs/procedures/QP-001.md:5:5 “[insert name]” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:7:6 “TBD” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:7:11 “lorem ipsum” is a placeholder. Write the text that belongs here, or remove it.',
      ],
    },
    {
      name: 'a reminder among the fields, and what Word asks for in capitals',
      files: {
        'qms-docs/scope/SC-001.md': dedent`
          ---
          id: SC-001
          type: qms-scope
          sites: [Bern, "[insert the other places]", CLICK HERE TO ENTER TEXT]
          ---
          Click Or Tap Here To Enter Text. CHOOSE a name: ENTER YOUR NAME HERE.
        `,
      },
      problems: [
        'qms-docs/scope/SC-001.md:4:15 “[insert the other places]” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/scope/SC-001.md:4:44 “CLICK HERE TO ENTER TEXT” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/scope/SC-001.md:6:1 “Click Or Tap Here To Enter Text.” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/scope/SC-001.md:6:49 “ENTER YOUR NAME HERE” is a placeholder. Write the text that belongs here, or remove it.',
      ],
    },
    {
      name: 'what templates ask for is named, in whatever brackets',
      files: {
        'qms-docs/procedures/QP-001.md': procedure(
          '[State the purpose of this procedure]\n\nFor <enter role> of {Company Name}, from [DD/MM/YYYY].\n\nThe [colour] one, tbd. <<Company>>\n\nName: ____\n\nClick or tap here to enter text.\n\n\\[Term 1\\] {doc_id} [relevant standards, such as ISO 9001]\n\n| Owner | *\\<enter role of process owner\\>* |\n|---|---|\n| Of | \\<company name\\> |',
        ),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 “[State the purpose of this procedure]” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:7:5 “<enter role>” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:7:21 “{Company Name}” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:7:42 “[DD/MM/YYYY]” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:9:5 “[colour]” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:9:19 “tbd” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:9:25 “<Company>” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:11:7 “____” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:13:1 “Click or tap here to enter text.” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:15:1 “\\[Term 1\\]” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:15:12 “{doc_id}” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:15:21 “[relevant standards, such as ISO 9001]” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:17:12 “\\<enter role of process owner\\>” is a placeholder. Write the text that belongs here, or remove it.',
        'qms-docs/procedures/QP-001.md:19:8 “\\<company name\\>” is a placeholder. Write the text that belongs here, or remove it.',
      ],
    },
    {
      name: 'patterns of ids pass, and so do notes in brackets, tasks, citations, keys, labels and units',
      files: {
        'qms-docs/procedures/QP-001.md': procedure(
          '- [ ] Call it SOP-XXX or XXX-YYY [1], as [Smith 2020] says [sic].\n- [x] Click [Add user], press [Enter].\n\n> [!NOTE]\n> Length [mm], {1, 2} and [see the list].\n\n| XXX-001 | [the date](a.md) |\n|---|---|',
        ),
      },
      problems: [],
    },
    {
      name: 'a form may leave open what people fill in, and not what its author has to say',
      files: {
        'qms-docs/forms/FM-001.md': dedent`
          ---
          id: FM-001
          type: form
          ---
          Name: ____ on [DD/MM/YYYY]. TBD
        `,
      },
      problems: [
        'qms-docs/forms/FM-001.md:5:29 “TBD” is a placeholder. Write the text that belongs here, or remove it.',
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
      const reminders = remindersIn(document)
      if (reminders.length === 0 || isRetired(qms, document)) continue
      const severity = isFinal(qms, document) ? 'error' : 'warning'
      for (const { text, at } of reminders) {
        const message = `“${text}” is a placeholder. Write the text that belongs here, or remove it.`
        yield { file: document, at, message, severity }
      }
    }
  },
}

const remindersIn = once((document: Document): readonly { readonly text: string; readonly at: Target }[] => {
  const { type, fields, body } = document
  const inFields = [...fieldTexts(fields)].flatMap(({ text, pointer }) =>
    placeholdersIn(text).map((reminder) => ({ text: reminder, at: pointer })),
  )
  const inBody = [...body.placeholders, ...placeholderTags(document)].map(({ text, place }) => ({ text, at: place }))
  // What a form leaves open is for the people who fill it in.
  return [
    ...inFields,
    ...(type === 'form' ? inBody.filter(({ text }) => text.search(PLACEHOLDERS.reminder.pattern) === 0) : inBody),
  ]
})

/** @returns whether people rely on this text: a document in force, a record in its last state */
function isFinal(qms: Qms, document: Document): boolean {
  const type = qms.typeOf(document)
  if (type?.control !== 'retained') return statusOf(qms, document) === 'effective' || !needsApproval(qms)
  const last = type.states.at(-1)
  return last === undefined || fieldText(document.fields, last.date) !== undefined
}
