import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { groupBy } from '../../../../core/values/group-by.js'
import { isRetired } from '../../../approval/status.js'
import { isCopy, otherDocuments } from './other-documents.js'

const policy = dedent`
  ---
  id: QPO-001
  type: quality-policy
  ---
`
const second = policy.replace('QPO-001', 'QPO-002')

export const singletonType: Rule = {
  id: 'singleton-type',
  description: 'Disallow a second document of a type that allows only one',
  rationale:
    'An organization has one quality policy and one scope. If there are two, people follow different ones, each in good faith.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'two quality policies are both named',
      files: { 'qms-docs/policy/QPO-001.md': policy, 'qms-docs/policy/QPO-002.md': second },
      problems: [
        'qms-docs/policy/QPO-001.md:3:7 There can be only one document of type “quality-policy”, but there is qms-docs/policy/QPO-002.md, too. Keep one and retire what it replaces.',
        'qms-docs/policy/QPO-002.md:3:7 There can be only one document of type “quality-policy”, but there is qms-docs/policy/QPO-001.md, too. Keep one and retire what it replaces.',
      ],
    },
    {
      name: 'a retired policy and a translation pass beside the one that applies',
      files: {
        'qms-docs/policy/QPO-001.md': dedent`
          ---
          id: QPO-001
          type: quality-policy
          retired: { on: 2026-06-30, reason: Rewritten. }
          ---
        `,
        'qms-docs/policy/QPO-002.md': second,
        'qms-docs/policy/QPO-003.md': dedent`
          ---
          id: QPO-003
          type: quality-policy
          language: de
          translation_of: QPO-002@1
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a copy with the same id passes here, because unique-id reports it',
      files: { 'qms-docs/policy/QPO-001.md': policy, 'qms-docs/policy/copy.md': policy },
      problems: [],
    },
  ],
  *check(qms) {
    for (const [type, documents] of groupBy(candidates(qms), (document) => document.type)) {
      if (documents.length < 2) continue
      for (const document of documents) {
        const others = otherDocuments(documents, document, ({ path }) => path)
        yield {
          file: document,
          at: '/type',
          message: `There can be only one document of type “${type}”, but there is ${others}, too. Keep one and retire what it replaces.`,
        }
      }
    }
  },
}

function candidates(qms: Qms): readonly Document[] {
  return qms.documents.filter((document) => {
    if (qms.typeOf(document)?.singleton !== true || document.fields.translation_of !== undefined) return false
    return !isRetired(qms, document) && !isCopy(qms, document)
  })
}
