import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { isRetired } from '../../../approval/status.js'
import { previousId } from './previous-id.js'

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
    {
      name: 'moving a retired document passes, and putting right an id that never had the form of its type',
      base: { 'qms-docs/procedures/QP-001.md': retired, 'qms-docs/procedures/b.md': procedure('QP-2') },
      files: { 'qms-docs/procedures/old/QP-001.md': retired, 'qms-docs/procedures/b.md': procedure('QP-002') },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      if (document.id === '') continue
      const message = changed(qms, document) ?? usedAgain(qms, document)
      if (message) yield { file: document, at: '/id', message }
    }
  },
}

function changed(qms: Qms, document: Document): string | undefined {
  const lost = previousId(qms, document)
  if (lost === undefined) return undefined
  return `The id of this document was ${lost} and is now ${document.id}. Ids never change: write ${lost} again, and give a new document a file of its own.`
}

function usedAgain(qms: Qms, document: Document): string | undefined {
  const { base } = qms
  const { id, path, type } = document
  const earlier = base?.find(id)
  // Two files with one id are reported as such.
  if (!base || !earlier || earlier.path === path || qms.withId(id).length > 1) return undefined
  const hasMoved = earlier.type === type && (!isRetired(base, earlier) || isRetired(qms, document))
  if (hasMoved) return undefined
  return `The id ${id} belonged to another document, ${earlier.path}. Ids are never used again: take the next free one.`
}
