import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { changedRecords } from '../verification/changed-records.js'
import { verifyRecorders } from '../verification/verify-recorders.js'
import { EXAMPLE_APPROVERS, exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const QP = 'qms-docs/QP-001.md'
const AP = 'qms-docs/AP-QP-001-1.md'
const text = exampleText()
const record = (...entries: readonly string[]) => exampleRecord(text, entries)
const written = { by: 'Ben Example', at: '2026-02-18T09:00:00Z', files: { [QP]: text.file } }
const recorded = (by: string, content: string, ...helpers: readonly string[]) => ({
  by,
  with: helpers,
  at: '2026-02-20T10:05:00Z',
  files: { [AP]: content },
})
const files = (content: string) => ({ 'qms-docs/people.yml': EXAMPLE_APPROVERS, [QP]: text.file, [AP]: content })
const byAda = record(exampleEntry('ada'))
const again = 'Have it approved again: the approver signs the approval, commits it, or approves the pull request.'

export const recordedByApprover: Rule = {
  id: 'recorded-by-approver',
  description: 'Disallow approvals that the author of the text wrote down for another person',
  rationale:
    'Anyone can write into a record that another person approved. Git tells who did. If it was the author of the text, who may not approve it, nothing shows that the other person ever saw it.',
  clauses: ['iso-9001-2015/7.5.2', 'iso-9001-2015/7.5.3.1'],
  severity: 'error',
  needs: 'history',
  asksAbout: 'people',
  examples: [
    {
      name: 'an approval that the author of the text wrote down, and another one to a record that was there',
      history: [
        written,
        recorded('Ben Example', byAda),
        { ...recorded('Ben Example', record(exampleEntry('ada'), exampleEntry('cleo'))), at: '2026-02-21T10:05:00Z' },
      ],
      files: files(record(exampleEntry('ada'), exampleEntry('cleo'))),
      problems: [
        `${AP}:11:11 Ben Example, who wrote part of revision 1 of QP-001, also wrote down that Ada Example approved it (commit af58896b00a2). ${again}`,
        `${AP}:12:11 Ben Example, who wrote part of revision 1 of QP-001, also wrote down that Cleo Example approved it (commit e42430584232). ${again}`,
      ],
    },
    {
      name: 'a review on GitHub that the author says there was',
      history: [written, recorded('Ben Example', record(`${exampleEntry('ada')}, evidence: { pull_request: 41 }`))],
      files: files(record(`${exampleEntry('ada')}, evidence: { pull_request: 41 }`)),
      problems: [
        `${AP}:11:11 Ben Example, who wrote part of revision 1 of QP-001, also wrote down that Ada Example approved it (commit af58896b00a2). ${again}`,
      ],
    },
    {
      name: 'the approver wrote it down',
      history: [written, recorded('Ada Example', byAda)],
      files: files(byAda),
      problems: [],
    },
    {
      name: 'a squash merge, which names the approver among those who committed',
      history: [{ ...written, with: ['Ada Example'], files: files(byAda) }],
      files: files(byAda),
      problems: [],
    },
    {
      name: 'a person who did not write in the text wrote it down, which qms verify tells',
      history: [written, recorded('Cleo Example', byAda)],
      files: files(byAda),
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, changedRecords(qms), verifyRecorders)
  },
}
