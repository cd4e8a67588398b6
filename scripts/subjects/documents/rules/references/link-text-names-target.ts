import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { bodyReferences } from '../../../../core/questions/body-references.js'
import { idPrefix } from '../../../../core/questions/id-format.js'

const procedure = (id: string, body = '', fields = '') => dedent`
  ---
  id: ${id}
  type: procedure
  ${fields}
  ---

  ${body}
`

export const linkTextNamesTarget: Rule = {
  id: 'link-text-names-target',
  description: 'Require a link whose text names a document to lead to that document',
  rationale:
    'A reader who clicks “QP-002” and lands on another document may follow the wrong instruction without noticing. It happens when a link is copied and only its text is changed.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  examples: [
    {
      name: 'the text names one document, the address another',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', 'See [QP-002](QP-003.md) and [the steps in QP-002](QP-003.md#a).'),
        'qms-docs/QP-002.md': procedure('QP-002'),
        'qms-docs/QP-003.md': procedure('QP-003'),
      },
      problems: [
        'qms-docs/QP-001.md:7:5 The text of this link names QP-002, but it leads to QP-003. Correct one or the other.',
        'qms-docs/QP-001.md:7:29 The text of this link names QP-002, but it leads to QP-003. Correct one or the other.',
      ],
    },
    {
      name: 'an id alone must lead to its own document, even if the two belong together',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', 'See [QP-002@3](QP-003.md).'),
        'qms-docs/QP-002.md': procedure('QP-002'),
        'qms-docs/QP-003.md': procedure('QP-003', '', 'supersedes: [QP-002]'),
      },
      problems: [
        'qms-docs/QP-001.md:7:5 The text of this link names QP-002, but it leads to QP-003. Correct one or the other.',
      ],
    },
    {
      name: 'texts that describe a document by another one, and links to files',
      files: {
        'qms-docs/QP-001.md': procedure(
          'QP-001',
          '[QP-002](QP-002.md) [from QP-002 to QP-003](QP-003.md) [the approval of QP-002](AP-QP-002-1.md) [the successor of QP-002](QP-003.md) [QP-002](a.pdf) [ISO-9001](QP-002.md)',
        ),
        'qms-docs/QP-002.md': procedure('QP-002'),
        'qms-docs/QP-003.md': procedure('QP-003', '', 'supersedes: [QP-002]'),
        'qms-docs/AP-QP-002-1.md': '---\nid: AP-QP-002-1\ntype: approval\n---\n',
        'qms-docs/a.pdf': 'x',
      },
      problems: [],
    },
  ],
  *check(qms) {
    const prefixes = [...qms.types.values()].map(({ idFormat }) => idPrefix(idFormat)).filter((prefix) => prefix !== '')
    for (const document of qms.documents) {
      for (const { link, target } of bodyReferences(qms, document)) {
        const named = namedDocument(qms, link.text, prefixes)
        if (!named || named === target.id || isDescription(qms, link.text, named, target)) continue
        yield {
          file: document,
          at: link.place,
          message: `The text of this link names ${named}, but it leads to ${target.id || target.path}. Correct one or the other.`,
        }
      }
    }
  },
}

/** @returns the id in the text, if there is exactly one; ids that are plain words, such as `auditor`, do not count */
function namedDocument(qms: Qms, text: string, prefixes: readonly string[]): string | undefined {
  const words = text.match(/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/g) ?? []
  const ids = new Set(words.filter((word) => qms.find(word) && prefixes.some((prefix) => word.startsWith(prefix))))
  return ids.size === 1 ? [...ids][0] : undefined
}

/** “The approval of QP-002” may well lead to another document, as long as it has to do with QP-002. */
function isDescription(qms: Qms, text: string, named: string, target: Document): boolean {
  const words = text.split(/\s+/).filter((word) => /\w/.test(word))
  if (words.length === 1) return false
  const refersTo = (from: Document, id: string) => qms.linksFrom(from).some((link) => link.target === id)
  return (
    target.id.includes(named) ||
    refersTo(target, named) ||
    qms.withId(named).some((document) => refersTo(document, target.id))
  )
}
