import dedent from 'dedent'
import { fieldText } from '../../../../core/model/fields.js'
import type { Link, Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { compareRevisions, revisionForm } from '../../../../core/questions/revision-forms.js'
import { isRetired, needsApproval, statusOf } from '../../../approval/status.js'

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
      if (link.pointer !== '/translation_of' || isRetired(qms, link.from)) continue
      const message = faultOf(qms, link)
      if (message) yield { file: link.from, at: link.pointer, message }
    }
  },
}

function faultOf(qms: Qms, { target, revision }: Link): string | undefined {
  const source = qms.find(target)
  const current = source && fieldText(source.fields, 'revision')
  if (!source || current === undefined || isRetired(qms, source)) return undefined
  if (revision === undefined)
    return `This does not say which revision of ${target} was translated. Write ${target}@ and the revision, such as ${target}@${current}.`
  const isInForce = statusOf(qms, source) === 'effective' || !needsApproval(qms)
  // A revision that does not exist yet is reported by pinned-revisions.
  const order = compareRevisions(revisionForm(qms, source.type), revision, current)
  if (order === undefined || order >= 0 || !isInForce) return undefined
  return `This translates revision ${revision} of ${target}, which is now at revision ${current}. Bring the translation up to date, then write ${target}@${current}.`
}
