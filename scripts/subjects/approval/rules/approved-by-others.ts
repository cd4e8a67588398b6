import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { changedRecords } from '../verification/changed-records.js'
import { verifyAuthors } from '../verification/verify-authors.js'
import { EXAMPLE_APPROVERS, exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const draft = exampleText({}, 'Weigh some lots.\n')
const text = exampleText()
const moved = exampleText({ next_review: '2028-01-01' })
const files = {
  'qms-docs/people.yml': EXAMPLE_APPROVERS,
  'qms-docs/QP-001.md': moved.file,
  'qms-docs/AP-QP-001-1.md': exampleRecord(moved, [exampleEntry('ben'), exampleEntry('ada')]),
}
const commit = (by: string, day: number, { file } = text, helpers: readonly string[] = []) => ({
  by,
  with: helpers,
  at: `2026-02-1${day}T09:00:00Z`,
  files: { 'qms-docs/QP-001.md': file },
})

export const approvedByOthers: Rule = {
  id: 'approved-by-others',
  description: 'Disallow approval by people who, according to git, wrote part of the text',
  rationale:
    'People do not see their own mistakes. Git knows who wrote the commits of a revision and who helped, whatever the record says.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/8.3.4'],
  severity: 'error',
  needs: 'history',
  examples: [
    {
      name: 'one who wrote the draft, and one who helped with the rest',
      history: [
        commit('Ben Example', 1, draft),
        commit('Cleo Example', 2, text, ['A. E. <ada@example.org>']),
        commit('Cleo Example', 3, moved),
      ],
      files,
      problems: [
        'qms-docs/AP-QP-001-1.md:11:11 Ben Example approved revision 1 of QP-001 but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.',
        'qms-docs/AP-QP-001-1.md:12:11 Ada Example approved revision 1 of QP-001 but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.',
      ],
    },
    {
      name: 'a text by others, whose review date an approver moved',
      history: [commit('Cleo Example', 1, draft), commit('Cleo Example', 2), commit('Ada Example', 3, moved)],
      files,
      problems: [],
    },
    {
      name: 'one who wrote an earlier revision, which others approved',
      history: [commit('Ada Example', 1, exampleText({ revision: '0' })), commit('Cleo Example', 2, moved)],
      files: {
        ...files,
        'qms-docs/AP-QP-001-0.md': exampleRecord(exampleText({ revision: '0' }), [exampleEntry('ben')]),
      },
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, changedRecords(qms), verifyAuthors)
  },
}
