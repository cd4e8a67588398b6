import type { Document } from '../../../core/model/document.js'
import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { exampleEntry, exampleRecord } from '../../approval/rules/example-record.js'
import { isClosed } from '../../documents/is-closed.js'
import { isApprovedByTopManagement } from '../approved-by-top-management.js'

const people = {
  'qms-docs/people.yml': `people:
  - { id: eva, name: Eva Example, from: 2020-01-01, roles: [{ role: managing-director }] }
`,
  'qms-docs/managing-director.md': '---\nid: managing-director\ntype: role\ntop_management: true\n---\n',
}
const review = (fields: string) => ({
  ...people,
  'qms-docs/MR-2026-01.md': `---\nid: MR-2026-01\ntype: management-review\n${fields}---\n`,
})
const text = exampleText({
  id: 'MR-2026-01',
  type: 'management-review',
  closed: '2026-10-30',
  figures: { file: 'a.json' },
})

export const closedReviewApproved: Rule = {
  id: 'closed-review-approved',
  description: 'Require a closed management review to be approved by top management',
  rationale:
    'A management review is what top management concludes and decides. Its approval shows that this text is what was decided; what was changed later is not. `qms close` asks for it, too. Reviews without figures of the toolkit are left alone: they are from before.',
  clauses: ['iso-9001-2015/9.3.1', 'iso-9001-2015/9.3.3'],
  severity: 'error',
  asksAbout: 'people',
  examples: [
    {
      name: 'a review that was closed without an approval',
      files: review('closed: 2026-10-30\nfigures: { file: a.json }\n'),
      problems: [
        'qms-docs/MR-2026-01.md:4:9 MR-2026-01 was closed, and top management has not approved its present text. Take “closed” out, have it approved (`qms approve MR-2026-01`), then close it again.',
      ],
    },
    { name: 'a review that is open', files: review('figures: { file: a.json }\n'), problems: [] },
    { name: 'a review from before, without figures', files: review('closed: 2026-10-30\n'), problems: [] },
    {
      name: 'a review that top management approved',
      files: {
        ...people,
        'qms-docs/MR-2026-01.md': text.file,
        'qms-docs/AP-MR-2026-01-1.md': exampleRecord(text, [exampleEntry('eva', { role: 'managing-director' })]),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { id, fields } of qms.ofType('management-review')) {
      const document = qms.find(id) as Document
      if (!fields.figures || !isClosed(qms, document) || isApprovedByTopManagement(qms, document)) continue
      const message = `${id} was closed, and top management has not approved its present text. Take “closed” out, have it approved (\`qms approve ${id}\`), then close it again.`
      yield { file: document, at: '/closed', message }
    }
  },
}
