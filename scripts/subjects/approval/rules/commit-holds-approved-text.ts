import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { verifyCommits } from '../verification/verify-commits.js'
import { exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const text = exampleText()
const draft = exampleText({}, 'Weigh some lots.\n')
const moved = exampleText({ next_review: '2028-01-01' })
const written = (at: string, file: string) => ({ by: 'Ada Example', at, files: { 'qms-docs/QP-001.md': file } })
/** What git calls the commit of the first day in these examples. */
const FIRST = 'a287676afc2dd5f008bd5cc563dc382ad5e0401c'
const lookedAt = (commit: string) => exampleRecord(text, [`${exampleEntry('ben')}, evidence: { head: ${commit} }`])

export const commitHoldsApprovedText: Rule = {
  id: 'commit-holds-approved-text',
  description: 'Require the commit that an approver looked at to hold the approved text',
  rationale:
    'An approval names the commit that was looked at. If that commit holds another text, the record was edited, or the person approved what they had not before them.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'history',
  examples: [
    {
      name: 'a commit with a draft of the text',
      history: [written('2026-02-18T09:00:00Z', draft.file), written('2026-02-19T09:00:00Z', text.file)],
      files: { 'qms-docs/QP-001.md': text.file, 'qms-docs/AP-QP-001-1.md': lookedAt(FIRST) },
      problems: [
        `qms-docs/AP-QP-001-1.md:11:92 Commit ${FIRST.slice(0, 12)}, which ben looked at, holds another text: this record was changed after it was written, or the person approved what they had not before them. Have the text approved again.`,
      ],
    },
    {
      name: 'a commit with the text, one with another review date, and one that is not here any more',
      history: [written('2026-02-18T09:00:00Z', moved.file), written('2026-02-19T09:00:00Z', text.file)],
      files: {
        'qms-docs/QP-001.md': text.file,
        'qms-docs/AP-QP-001-1.md': exampleRecord(
          text,
          [FIRST, '586a9179b28187764f26af2576260876fdfde7e2', 'f'.repeat(40)].map(
            (commit) => `${exampleEntry('ben')}, evidence: { head: ${commit} }`,
          ),
        ),
      },
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, qms.ofType('approval'), verifyCommits)
  },
}
