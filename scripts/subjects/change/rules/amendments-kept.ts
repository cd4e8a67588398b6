import type { Rule } from '../../../core/model/rule.js'
import { changesOf } from '../../../core/questions/changes.js'
import { lostAmendments } from '../../documents/evidence/record-changes.js'

const entry = (field: string, was: string) =>
  `  - { on: 2026-11-01, by: ada, field: ${field}, was: ${was}, reason: Mixed up. }\n`
const record = (...entries: readonly string[]) =>
  `---\nid: NC-2026-001\ntype: nonconformity\namendments:\n${entries.join('')}---\n`
const path = 'qms-docs/NC-2026-001.md'

export const amendmentsKept: Rule = {
  id: 'amendments-kept',
  description: 'Disallow changing or removing amendments',
  rationale:
    'An amendment keeps readable what a record said before. Without it, readers could not tell that the record was ever changed.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'an amendment that says something else, and one that is gone',
      base: { [path]: record(entry('grade', 'major'), entry('due', '2026-01-01')) },
      files: { [path]: record(entry('grade', 'minor')) },
      problems: [
        `${path}:5:3 The amendment of “grade” from 2026-11-01 was changed or removed. The amendment of “due” from 2026-11-01 was changed or removed. Put back what stood there; what is wrong in an amendment is said in a further one.`,
      ],
    },
    {
      name: 'a further amendment, wherever it is in the list',
      base: { [path]: record(entry('grade', 'major')) },
      files: { [path]: record(entry('due', '2026-01-01'), entry('grade', 'major')) },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { before, after } of changesOf(qms).kept) {
      const lost = lostAmendments(before, after)
      if (lost.length === 0) continue
      const message = `${lost.join(' ')} Put back what stood there; what is wrong in an amendment is said in a further one.`
      yield { file: after, at: '/amendments', message }
    }
  },
}
