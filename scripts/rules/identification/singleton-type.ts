import dedent from 'dedent'
import { statusOf } from '../../lifecycle/status.js'
import { groupBy } from '../../model/group-by.js'
import type { Rule } from '../../model/rule.js'

const policy = dedent`
  ---
  id: QPO-001
  type: quality-policy
  ---
`
const second = policy.replace('QPO-001', 'QPO-002')

export const singletonType: Rule = {
  id: 'singleton-type',
  description: 'Require only one document of a type of which there can be but one',
  rationale:
    'An organization has one quality policy and one scope. If there are two, people follow different ones, each in good faith.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'two quality policies are both named',
      files: { 'qms-docs/policy/QPO-001.md': policy, 'qms-docs/policy/QPO-002.md': second },
      problems: [
        'qms-docs/policy/QPO-001.md:3:7 There can be only one document of type “quality-policy”, but qms-docs/policy/QPO-002.md is one, too. Keep one and retire what it replaces.',
        'qms-docs/policy/QPO-002.md:3:7 There can be only one document of type “quality-policy”, but qms-docs/policy/QPO-001.md is one, too. Keep one and retire what it replaces.',
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
  ],
  *check(qms) {
    const candidates = qms.documents.filter((document) => {
      const isSingle = qms.typeOf(document)?.singleton === true
      return isSingle && document.fields.translation_of === undefined && statusOf(qms, document) !== 'retired'
    })
    for (const [type, documents] of groupBy(candidates, (document) => document.type)) {
      if (documents.length < 2) continue
      for (const document of documents) {
        const others = documents.filter((other) => other !== document).map(({ path }) => path)
        yield {
          file: document,
          at: '/type',
          message: `There can be only one document of type “${type}”, but ${others.join(' and ')} is one, too. Keep one and retire what it replaces.`,
        }
      }
    }
  },
}
