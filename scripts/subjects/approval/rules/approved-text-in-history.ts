import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { verifyHistory } from '../verification/verify-history.js'
import { exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const text = exampleText()
const later = exampleText({ next_review: '2028-01-01' })
const files = {
  'qms-docs/QP-001.md': later.file,
  'qms-docs/AP-QP-001-1.md': exampleRecord(text, [exampleEntry('ada')]),
}
const second = { by: 'Ben Example', at: '2026-02-20T10:05:00Z', files: { 'qms-docs/QP-001.md': later.file } }

export const approvedTextInHistory: Rule = {
  id: 'approved-text-in-history',
  description: 'Require every approved text to be part of the history of its document',
  rationale:
    'History shows how a text came about and what came after it. If an approved text is in none of its commits, history was rewritten, and the proof went with it.',
  clauses: ['iso-9001-2015/7.5.3.1', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'history',
  examples: [
    {
      name: 'the commit with the approved text is gone',
      history: [second],
      files,
      problems: [
        'qms-docs/AP-QP-001-1.md:6:7 No commit in the history of QP-001 holds the approved text: the history was rewritten after the approval, or the text was never committed here.',
      ],
    },
    {
      name: 'the approved text, and another review date after it',
      history: [{ by: 'Ben Example', at: '2026-02-18T09:00:00Z', files: { 'qms-docs/QP-001.md': text.file } }, second],
      files,
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, qms.ofType('approval'), verifyHistory)
  },
}
