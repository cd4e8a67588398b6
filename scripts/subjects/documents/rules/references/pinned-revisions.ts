import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Link, Qms } from '../../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../../core/model/rule.js'
import { compareRevisions, revisionForm } from '../../../../core/questions/revision-forms.js'
import { isRetired } from '../../../approval/status.js'
import { namesDocument } from './document-references.js'

const target = (revision: string) => dedent`
  ---
  id: QP-002
  type: procedure
  revision: ${revision}
  ---
`
const referring = (reference: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ${reference}
  ---
`

export const pinnedRevisions: Rule = {
  id: 'pinned-revisions',
  description: 'Require a pinned revision of a document to exist, and to be the current one unless a record pins it',
  rationale:
    'A reference such as QP-002@3 is pinned to one revision. When QP-002 has moved on, the owner has to check whether the reference still fits. Records keep the revision that applied then.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a revision that does not exist yet',
      files: { 'qms-docs/QP-001.md': referring('related: [QP-002@10]'), 'qms-docs/QP-002.md': target('9') },
      problems: [
        'qms-docs/QP-001.md:4:11 QP-002 has no revision 10 yet: it is at revision 9. Correct the revision, or leave out @10.',
      ],
    },
    {
      name: 'a revision that is no longer current is a warning',
      files: {
        'qms-docs/QP-001.md': referring('related: [QP-002@C]'),
        'qms-docs/QP-002.md': target('AA'),
        'qms-docs/qms.yml': 'revisions: { default: letter }',
      },
      problems: [
        'qms-docs/QP-001.md:4:11 This is pinned to revision C of QP-002, which is now at revision AA. Check whether it still fits, then pin AA.',
      ],
    },
    {
      name: 'what is no revision at all',
      files: { 'qms-docs/QP-001.md': referring('related: [QP-002@draft]'), 'qms-docs/QP-002.md': target('3') },
      problems: [
        'qms-docs/QP-001.md:4:11 “draft” is not how revisions of QP-002 are counted: it is at revision 3. Correct the revision, or leave out @draft.',
      ],
    },
    {
      name: 'records have no revisions',
      files: {
        'qms-docs/QP-001.md': referring('related: [NC-2026-001@2]'),
        'qms-docs/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\n---\n',
      },
      problems: ['qms-docs/QP-001.md:4:11 NC-2026-001 is a record, and records have no revisions. Leave out @2.'],
    },
    {
      name: 'the current revision, an old one in a record, and that of a translation’s source',
      files: {
        'qms-docs/QP-001.md': referring('related: [QP-002@3]\ntranslation_of: QP-002@2'),
        'qms-docs/QP-002.md': target('3'),
        'qms-docs/NC-2026-001.md': '---\nid: NC-2026-001\ntype: nonconformity\nrequirement_document: QP-002@1\n---\n',
      },
      problems: [],
    },
    {
      name: 'a document that has been retired is reported by no-retired-references',
      files: {
        'qms-docs/QP-001.md': referring('related: [QP-002@2]'),
        'qms-docs/QP-002.md': target('3\nretired: { on: 2026-01-31, reason: Merged. }'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const link of qms.links) {
      const document = qms.find(link.target)
      if (!link.revision || !document || !namesDocument(link)) continue
      if (qms.typeOf(document)?.control === 'retained') {
        const message = `${link.target} is a record, and records have no revisions. Leave out @${link.revision}.`
        const fix = { description: `Write ${link.target}.`, replacement: link.target }
        yield { file: link.from, at: link.pointer, message, fix }
        continue
      }
      const found = compare(qms, link, link.revision, document)
      if (found) yield found
    }
  },
}

function compare(qms: Qms, link: Link, pinned: string, document: Document): ReportedProblem | undefined {
  const form = revisionForm(qms, document.type)
  const current = fieldText(document.fields, 'revision')
  // A document whose own revision does not have the form is reported by revision-format.
  if (current === undefined || compareRevisions(form, current, current) === undefined) return undefined
  const order = compareRevisions(form, pinned, current)
  if (order === 0) return undefined
  const found = { file: link.from, at: link.pointer }
  if (order === undefined) {
    const message = `“${pinned}” is not how revisions of ${link.target} are counted: it is at revision ${current}. Correct the revision, or leave out @${pinned}.`
    return { ...found, message }
  }
  if (order > 0) {
    const message = `${link.target} has no revision ${pinned} yet: it is at revision ${current}. Correct the revision, or leave out @${pinned}.`
    return { ...found, message }
  }
  // A translation that lags behind its source, and a document that is retired, are problems of their own.
  const mayLag = link.pointer === '/translation_of' || qms.typeOf(link.from)?.control === 'retained'
  if (mayLag || isRetired(qms, link.from) || isRetired(qms, document)) return undefined
  const message = `This is pinned to revision ${pinned} of ${link.target}, which is now at revision ${current}. Check whether it still fits, then pin ${current}.`
  return { ...found, message, severity: 'warning' }
}
