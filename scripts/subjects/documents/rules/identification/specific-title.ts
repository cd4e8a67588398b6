import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { DocumentType } from '../../../../core/model/document-type.js'
import type { Rule } from '../../../../core/model/rule.js'

const GENERIC =
  /^(?:(?:new |empty )?(?:document|file|page|record|title|draft|test)|no title|untitled(?: document)?|todo|tbd|tbc|copy of .*)$/

const titled = (title: string) => dedent`
  ---
  id: QP-001
  type: procedure
  title: ${title}
  ---
`

export const specificTitle: Rule = {
  id: 'specific-title',
  description: 'Require titles that say what a document is about',
  rationale:
    'In lists and search results people see only the title. “Untitled” or “Procedure” does not tell them whether this is the document they need.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a title that was not filled in is named',
      files: { 'qms-docs/procedures/QP-001.md': titled('Untitled') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:8 The title “Untitled” would fit any document. Write what the document is about, in the words that people would search for.',
      ],
    },
    {
      name: 'a title that only repeats the kind of document is named',
      files: { 'qms-docs/procedures/QP-001.md': titled('PROCEDURE') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:8 The title “PROCEDURE” only says what kind of document this is. Write what the document is about, in the words that people would search for.',
      ],
    },
    {
      name: 'a title that only repeats the id is named',
      files: { 'qms-docs/procedures/QP-001.md': titled('qp-001') },
      problems: [
        'qms-docs/procedures/QP-001.md:4:8 The title “qp-001” only repeats the id. Write what the document is about, in the words that people would search for.',
      ],
    },
    {
      name: 'a title with a subject passes, and so does “Quality policy”, of which there is only one',
      files: {
        'qms-docs/procedures/QP-001.md': titled('Procedure for new documents'),
        'qms-docs/policy/QPO-001.md': dedent`
          ---
          id: QPO-001
          type: quality-policy
          title: Quality policy
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a role passes, whose id is its name',
      files: {
        'qms-docs/roles/quality-manager.md': dedent`
          ---
          id: quality-manager
          type: role
          title: Quality manager
          ---
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      if (document.fields.title === undefined) continue
      const fault = faultOf(document, qms.typeOf(document))
      if (fault)
        yield {
          file: document,
          at: '/title',
          message: `The title “${document.title}” ${fault}. Write what the document is about, in the words that people would search for.`,
        }
    }
  },
}

function faultOf({ id, title }: Document, type: DocumentType | undefined): string | undefined {
  const written = normal(title)
  if (GENERIC.test(written)) return 'would fit any document'
  if (written === normal(id) && !type?.idFormat.includes('{slug}')) return 'only repeats the id'
  if (type && !type.singleton && [normal(type.title), normal(type.name)].includes(written))
    return 'only says what kind of document this is'
  return undefined
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim()
}
