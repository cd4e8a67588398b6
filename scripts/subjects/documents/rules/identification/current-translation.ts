import dedent from 'dedent'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { isRetired, needsApproval, statusOf } from '../../../approval/status.js'
import { isTranslation, type Original, originalOf } from '../../translations.js'

const source = dedent`
  ---
  id: QP-001
  type: procedure
  revision: 3
  ---
`
const translationOf = (pinned: string) => dedent`
  ---
  id: QP-002
  type: procedure
  language: de
  translation_of: ${pinned}
  ---
`

export const currentTranslation: Rule = {
  id: 'current-translation',
  description: 'Require translations to follow the revision that they translate',
  rationale:
    'People who read the translation work by it. If the original has changed since, people in one organization work by different rules.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a translation of an earlier revision is named',
      files: { 'qms-docs/procedures/QP-001.md': source, 'qms-docs/procedures/QP-002.md': translationOf('QP-001@2') },
      problems: [
        'qms-docs/procedures/QP-002.md:5:17 This translates revision 2 of QP-001, which is now at revision 3. Bring the translation up to date, then write QP-001@3.',
      ],
    },
    {
      name: 'a translation that does not say of which revision is named',
      files: { 'qms-docs/procedures/QP-001.md': source, 'qms-docs/procedures/QP-002.md': translationOf('QP-001') },
      problems: [
        'qms-docs/procedures/QP-002.md:5:17 This does not say which revision of QP-001 was translated. Write QP-001@ and the revision, such as QP-001@3.',
      ],
    },
    {
      name: 'a translation of the current revision passes',
      files: { 'qms-docs/procedures/QP-001.md': source, 'qms-docs/procedures/QP-002.md': translationOf('QP-001@3') },
      problems: [],
    },
    {
      name: 'a new revision that is not in force yet leaves the translation current',
      files: {
        'qms-docs/procedures/QP-001.md': source,
        'qms-docs/procedures/QP-002.md': translationOf('QP-001@2'),
        'qms-docs/records/approvals/AP-QP-001-2.md': dedent`
          ---
          id: AP-QP-001-2
          type: approval
          document: QP-001
          revision: 2
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a retired translation passes',
      files: {
        'qms-docs/procedures/QP-001.md': source,
        'qms-docs/procedures/QP-002.md': translationOf(
          'QP-001@1\nretired: { on: 2026-01-31, reason: It is no longer read. }',
        ),
      },
      problems: [],
    },
    {
      name: 'a translation of a retired original passes here, because no-retired-references reports it',
      files: {
        'qms-docs/procedures/QP-001.md': source.replace(
          'revision: 3',
          'revision: 3\nretired: { on: 2026-01-31, reason: Merged. }',
        ),
        'qms-docs/procedures/QP-002.md': translationOf('QP-001@2'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const link of qms.links) {
      if (!isTranslation(link) || isRetired(qms, link.from)) continue
      const original = originalOf(qms, link.from)
      const message = original && faultOf(qms, original)
      if (message) yield { file: link.from, at: link.pointer, message }
    }
  },
}

function faultOf(qms: Qms, { document, revision, current, isLater }: Original): string | undefined {
  if (current === undefined || isRetired(qms, document)) return undefined
  if (revision === undefined)
    return `This does not say which revision of ${document.id} was translated. Write ${document.id}@ and the revision, such as ${document.id}@${current}.`
  const isInForce = statusOf(qms, document) === 'effective' || !needsApproval(qms)
  // A revision that does not exist yet is reported by pinned-revisions.
  if (!isLater || !isInForce) return undefined
  return `This translates revision ${revision} of ${document.id}, which is now at revision ${current}. Bring the translation up to date, then write ${document.id}@${current}.`
}
