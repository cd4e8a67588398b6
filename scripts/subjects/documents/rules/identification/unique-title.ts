import dedent from 'dedent'
import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { Rule } from '../../../../core/model/rule.js'
import { groupBy } from '../../../../core/values/group-by.js'
import { isRetired } from '../../../approval/status.js'
import { isCopy, otherDocuments } from './other-documents.js'

const titled = (id: string, title: string) => dedent`
  ---
  id: ${id}
  type: procedure
  title: ${title}
  ---
`

export const uniqueTitle: Rule = {
  id: 'unique-title',
  description: 'Disallow two maintained documents of one type with the same title',
  rationale:
    'Two procedures with one title look like the same procedure. People then follow whichever they find first.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [
    {
      name: 'two procedures with one title are both named, whatever their capitals and spaces',
      files: {
        'qms-docs/procedures/QP-001.md': titled('QP-001', 'Control of documents'),
        'qms-docs/procedures/QP-002.md': titled('QP-002', 'Control of  Documents'),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:8 QP-002 has the same title. Say in each title what sets the document apart.',
        'qms-docs/procedures/QP-002.md:4:8 QP-001 has the same title. Say in each title what sets the document apart.',
      ],
    },
    {
      name: 'a retired document, a translation and another type may have the same title',
      files: {
        'qms-docs/procedures/QP-001.md': titled('QP-001', 'Audits'),
        'qms-docs/procedures/QP-002.md': titled('QP-002', 'Audits\nretired: { on: 2026-01-31, reason: Merged. }'),
        'qms-docs/procedures/QP-003.md': titled('QP-003', 'Audits\nlanguage: fr\ntranslation_of: QP-001@1'),
        'qms-docs/forms/FM-001.md': titled('FM-001', 'Audits').replace('procedure', 'form'),
      },
      problems: [],
    },
    {
      name: 'a copy with the same id and a second quality policy pass here, because other rules report them',
      files: {
        'qms-docs/policy/QPO-001.md': titled('QPO-001', 'Quality policy').replace('procedure', 'quality-policy'),
        'qms-docs/policy/QPO-002.md': titled('QPO-002', 'Quality policy').replace('procedure', 'quality-policy'),
        'qms-docs/procedures/QP-001.md': titled('QP-001', 'Audits'),
        'qms-docs/procedures/copy.md': titled('QP-001', 'Audits'),
      },
      problems: [],
    },
    {
      name: 'records may have the same title, because their dates tell them apart',
      files: {
        'qms-docs/records/nonconformities/NC-2026-001.md': titled('NC-2026-001', 'Wrong label').replace(
          'procedure',
          'nonconformity',
        ),
        'qms-docs/records/nonconformities/NC-2026-002.md': titled('NC-2026-002', 'Wrong label').replace(
          'procedure',
          'nonconformity',
        ),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const documents of groupBy(candidates(qms), nameOf).values()) {
      if (documents.length < 2) continue
      for (const document of documents) {
        const others = otherDocuments(documents, document, ({ id, path }) => id || path)
        const message = `${others} ${documents.length > 2 ? 'have' : 'has'} the same title. Say in each title what sets the document apart.`
        yield { file: document, at: '/title', message }
      }
    }
  },
}

/** Two documents of a type of which there can be but one are reported by singleton-type, whatever their titles. */
function candidates(qms: Qms): readonly Document[] {
  return qms.maintained.filter((document) => {
    if (document.fields.title === undefined || qms.typeOf(document)?.singleton) return false
    return !isRetired(qms, document) && !isCopy(qms, document)
  })
}

function nameOf({ type, title, fields }: Document): string {
  return [type, fieldText(fields, 'language') ?? '', title.toLowerCase().replace(/\s+/g, ' ')].join('\n')
}
