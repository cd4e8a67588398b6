import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { RegisterEntry } from '../../../../core/model/register-entry.js'
import type { Rule } from '../../../../core/model/rule.js'
import { groupBy } from '../../../../core/values/group-by.js'
import { otherDocuments } from './other-documents.js'

const first = dedent`
  ---
  id: QP-001
  type: procedure
  ---
`

export const uniqueId: Rule = {
  id: 'unique-id',
  description: 'Require every id to belong to one document only',
  rationale:
    'People, records and links name documents by id. If two files have the same id, it is unclear which one is meant. Ids that differ only in capitals are the same to people and to some file systems.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'two files with one id are both named',
      files: { 'qms-docs/procedures/QP-001.md': first, 'qms-docs/procedures/old.md': first },
      problems: [
        'qms-docs/procedures/QP-001.md:2:5 The id QP-001 is also used by qms-docs/procedures/old.md. Give one of them the next free id.',
        'qms-docs/procedures/old.md:2:5 The id QP-001 is also used by qms-docs/procedures/QP-001.md. Give one of them the next free id.',
      ],
    },
    {
      name: 'ids that differ only in capitals are the same id',
      files: { 'qms-docs/procedures/QP-001.md': first, 'qms-docs/procedures/b.md': first.replace('QP-001', 'qp-001') },
      problems: [
        'qms-docs/procedures/QP-001.md:2:5 The id QP-001 is also used by qms-docs/procedures/b.md, there written qp-001. Give one of them the next free id.',
        'qms-docs/procedures/b.md:2:5 The id qp-001 is also used by qms-docs/procedures/QP-001.md, there written QP-001. Give one of them the next free id.',
      ],
    },
    {
      name: 'of very many copies, a few are named in each',
      files: Object.fromEntries([1, 2, 3, 4, 5, 6].map((copy) => [`qms-docs/procedures/${copy}.md`, first])),
      problems: [
        'qms-docs/procedures/1.md:2:5 The id QP-001 is also used by qms-docs/procedures/2.md, qms-docs/procedures/3.md, qms-docs/procedures/4.md and 2 more. Give each of them an id of its own.',
        'qms-docs/procedures/2.md:2:5 The id QP-001 is also used by qms-docs/procedures/1.md, qms-docs/procedures/3.md, qms-docs/procedures/4.md and 2 more. Give each of them an id of its own.',
        'qms-docs/procedures/3.md:2:5 The id QP-001 is also used by qms-docs/procedures/1.md, qms-docs/procedures/2.md, qms-docs/procedures/4.md and 2 more. Give each of them an id of its own.',
        'qms-docs/procedures/4.md:2:5 The id QP-001 is also used by qms-docs/procedures/1.md, qms-docs/procedures/2.md, qms-docs/procedures/3.md and 2 more. Give each of them an id of its own.',
        'qms-docs/procedures/5.md:2:5 The id QP-001 is also used by qms-docs/procedures/1.md, qms-docs/procedures/2.md, qms-docs/procedures/3.md and 2 more. Give each of them an id of its own.',
        'qms-docs/procedures/6.md:2:5 The id QP-001 is also used by qms-docs/procedures/1.md, qms-docs/procedures/2.md, qms-docs/procedures/3.md and 2 more. Give each of them an id of its own.',
      ],
    },
    {
      name: 'different ids pass',
      files: {
        'qms-docs/procedures/QP-001.md': first,
        'qms-docs/procedures/QP-002.md': first.replace('QP-001', 'QP-002'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const byId = groupBy(qms.documents, ({ id }) => id.toLowerCase())
    for (const [id, documents] of byId) {
      if (id === '' || documents.length < 2) continue
      const advice =
        documents.length === 2 ? 'Give one of them the next free id.' : 'Give each of them an id of its own.'
      for (const document of documents) {
        if (document.entry && documents.every(({ path }) => path === document.path)) {
          yield { file: document, at: '/id', message: usedTwice(document, document.entry) }
          continue
        }
        const others = otherDocuments(documents, document, (other) => describe(other, document))
        yield {
          file: document,
          at: '/id',
          message: `The id ${document.id} is also used by ${others}. ${advice}`,
        }
      }
    }
  },
}

/** A number is never used again either, because others may refer to the entry that had it. */
function usedTwice({ path }: Document, { number }: RegisterEntry): string {
  return `Several entries of ${path} have the number ${number}. Give all but the first a number that no entry ever had.`
}

function describe(other: Document, document: Document): string {
  return other.id === document.id ? other.path : `${other.path}, there written ${other.id}`
}
