import type { Rule } from '../../../core/model/rule.js'
import { exampleText } from '../../../core/run/example-text.js'
import { verifyTimes } from '../verification/verify-times.js'
import { exampleEntry, exampleRecord } from './example-record.js'
import { failedChecks } from './failed-checks.js'

const text = exampleText()
const files = (entry: string) => ({
  'qms-docs/QP-001.md': text.file,
  'qms-docs/AP-QP-001-1.md': exampleRecord(text, [entry]),
})
const history = [{ by: 'Ben Example', at: '2026-02-20T10:20:00Z', files: { 'qms-docs/QP-001.md': text.file } }]

export const approvedAfterWriting: Rule = {
  id: 'approved-after-writing',
  description: 'Disallow approvals that are older than the text',
  rationale:
    'Approvers have read the text. They cannot have done so before its last word was written, so the time or the approval is wrong.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  needs: 'history',
  examples: [
    {
      name: 'an approval before the text was there',
      history: [...history, { by: 'Ada Example', at: '2026-02-20T11:00:00Z', files: files(exampleEntry('ada')) }],
      files: files(exampleEntry('ada')),
      problems: [
        'qms-docs/AP-QP-001-1.md:11:50 ada approved it at 2026-02-20T10:00:00Z, before the text came into git: commit a14016b21141 is of 2026-02-20T10:20:00Z. Correct the time, or have the text approved again.',
      ],
    },
    {
      name: 'an approval after it, as other clocks have it',
      history: [
        ...history,
        {
          by: 'Ada Example',
          at: '2026-02-20T11:00:00Z',
          files: files(exampleEntry('ada', { at: '2026-02-20T11:15:00+01:00' })),
        },
      ],
      files: files(exampleEntry('ada', { at: '2026-02-20T11:15:00+01:00' })),
      problems: [],
    },
    {
      name: 'an approval on paper that was brought along',
      history: [...history, { by: 'Ada Example', at: '2026-02-20T11:00:00Z', files: files(exampleEntry('ada')) }],
      files: files(`${exampleEntry('ada')}, evidence: { note: Signed on paper. }`),
      problems: [],
    },
  ],
  *check(qms) {
    yield* failedChecks(qms, qms.ofType('approval'), verifyTimes)
  },
}
