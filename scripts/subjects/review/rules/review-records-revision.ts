import type { Rule } from '../../../core/model/rule.js'
import { currentIfAhead } from './revision-ahead.js'

const files = (revision: string) => ({
  'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nrevision: 2\n---\n',
  'qms-docs/DR-2026-001.md': `---\nid: DR-2026-001\ntype: document-review\ndocument: QP-001\nrevision: ${revision}\n---\n`,
})

export const reviewRecordsRevision: Rule = {
  id: 'review-records-revision',
  description: 'Require a document review to name a revision that exists',
  rationale:
    'A review says that one exact text was read. If it names a revision that is still to come, it is unknown what was read.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a revision still to come is found',
      files: files('3'),
      problems: [
        'qms-docs/DR-2026-001.md:5:11 QP-001 has no revision 3 yet: it is at revision 2. Name the revision that was reviewed.',
      ],
    },
    { name: 'the current revision passes', files: files('2'), problems: [] },
    { name: 'so does an earlier one: reviews are kept', files: files('1'), problems: [] },
  ],
  *check(qms) {
    for (const document of qms.ofType('document-review')) {
      const { document: id = '', revision } = document.fields
      const current = revision === undefined ? undefined : currentIfAhead(qms, id, revision)
      if (current === undefined) continue
      const message = `${id} has no revision ${revision} yet: it is at revision ${current}. Name the revision that was reviewed.`
      yield { file: document, at: '/revision', message }
    }
  },
}
