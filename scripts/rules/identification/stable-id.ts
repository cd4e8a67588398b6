import dedent from 'dedent'
import { statusOf } from '../../lifecycle/status.js'
import type { Document } from '../../model/document.js'
import type { Qms } from '../../model/qms.js'
import type { Rule } from '../../model/rule.js'

const procedure = (id: string, more = 'revision: 1') => dedent`
  ---
  id: ${id}
  type: procedure
  ${more}
  ---
`
const retired = procedure('QP-001', 'retired: { on: 2026-01-31, reason: Merged. }')

export const stableId: Rule = {
  id: 'stable-id',
  description: 'Disallow changing an id, or using one again',
  rationale:
    'Approvals, records and people’s notes name documents by id for years. If an id changes, they point to nothing; if it is used again, they point to something else.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'a file that gets another id is named',
      base: { 'qms-docs/procedures/QP-001.md': procedure('QP-001') },
      files: { 'qms-docs/procedures/QP-001.md': procedure('QP-009') },
      problems: [
        'qms-docs/procedures/QP-001.md:2:5 The id of this document was QP-001 and is now QP-009. Ids never change: write QP-001 again, and give a new document a file of its own.',
      ],
    },
    {
      name: 'the id of a retired document cannot be used for a new one',
      base: { 'qms-docs/procedures/QP-001.md': retired },
      files: { 'qms-docs/procedures/new.md': procedure('QP-001') },
      problems: [
        'qms-docs/procedures/new.md:2:5 The id QP-001 belonged to another document, qms-docs/procedures/QP-001.md. Ids are never used again: take the next free one.',
      ],
    },
    {
      name: 'the id of a removed document cannot be used for one of another type',
      base: { 'qms-docs/procedures/QP-001.md': procedure('QP-001') },
      files: { 'qms-docs/forms/QP-001.md': procedure('QP-001').replace('procedure', 'form') },
      problems: [
        'qms-docs/forms/QP-001.md:2:5 The id QP-001 belonged to another document, qms-docs/procedures/QP-001.md. Ids are never used again: take the next free one.',
      ],
    },
    {
      name: 'moving a file passes, and a new document in its old place',
      base: { 'qms-docs/procedures/a.md': procedure('QP-001') },
      files: { 'qms-docs/procedures/QP-001.md': procedure('QP-001'), 'qms-docs/procedures/a.md': procedure('QP-002') },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    const before = new Map(base.documents.map((document) => [document.path, document]))
    for (const document of qms.documents) {
      const message =
        document.id && (changed(qms, before.get(document.path), document) ?? usedAgain(qms, base, document))
      if (message) yield { file: document, at: '/id', message }
    }
  },
}

function changed(qms: Qms, before: Document | undefined, { id }: Document): string | undefined {
  // An id that another file has now has only moved.
  if (!before?.id || before.id === id || qms.find(before.id)) return undefined
  return `The id of this document was ${before.id} and is now ${id}. Ids never change: write ${before.id} again, and give a new document a file of its own.`
}

function usedAgain(qms: Qms, base: Qms, { id, path, type }: Document): string | undefined {
  const earlier = base.find(id)
  // Two files with one id are reported as such.
  if (!earlier || earlier.path === path || qms.withId(id).length > 1) return undefined
  if (statusOf(base, earlier) !== 'retired' && earlier.type === type) return undefined
  return `The id ${id} belonged to another document, ${earlier.path}. Ids are never used again: take the next free one.`
}
