import dedent from 'dedent'
import type { Rule } from '../../../../core/model/rule.js'
import { isRetired } from '../../../approval/status.js'

const NOTE_TYPE = JSON.stringify({
  documentType: { control: 'maintained', folder: 'notes', idFormat: 'NT-NNN', maxWords: 5 },
})
const note = (text: string) => dedent`
  ---
  id: NT-001
  type: note
  ---
  ${text}
`

export const bodyLength: Rule = {
  id: 'body-length',
  description: 'Require texts no longer than their type allows',
  rationale: 'Some documents are only read if they are short. Their type says how many words they may have.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a text that is too long is named',
      files: {
        'schemas/document-types/note.schema.json': NOTE_TYPE,
        'qms-docs/notes/NT-001.md': note('These are six words in all.'),
      },
      problems: [
        'qms-docs/notes/NT-001.md:3:7 The text has 6 words; documents of type “note” have at most 5. Shorten it, or move detail into a document of its own.',
      ],
    },
    {
      name: 'a text as long as allowed passes, and any length where the type sets none',
      files: {
        'schemas/document-types/note.schema.json': NOTE_TYPE,
        'qms-docs/notes/NT-001.md': note('These are five words only.'),
        'qms-docs/procedures/QP-001.md': note('This procedure is longer than five words.').replace('note', 'procedure'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      const most = qms.typeOf(document)?.maxWords
      const { words } = document.body
      if (most === undefined || words <= most || isRetired(qms, document)) continue
      yield {
        file: document,
        at: '/type',
        message: `The text has ${words} words; documents of type “${document.type}” have at most ${most}. Shorten it, or move detail into a document of its own.`,
      }
    }
  },
}
