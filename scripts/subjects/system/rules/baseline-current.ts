import type { Rule } from '../../../core/model/rule.js'
import { isOverdue } from '../../../core/values/date.js'
import { hasFile } from './has-file.js'

const files = (expires: string, file: string) => ({
  'qms-docs/baseline.yml': `expires: ${expires}\nproblems: [{ rule: specific-title, file: ${file}, count: 1 }]\n`,
  'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\n---\n',
})

export const baselineCurrent: Rule = {
  id: 'baseline-current',
  description: 'Require the baseline to be in date and to name files that exist',
  rationale:
    'A baseline accepts the problems that were there when checking began, to give time to solve them. When that time is over all of them count again.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'error',
  examples: [
    {
      name: 'a baseline that has expired is found',
      files: files('2026-11-21', 'qms-docs/QP-001.md'),
      problems: [
        'qms-docs/baseline.yml:1:10 The baseline expired on 2026-11-21, so all its problems count again. Solve them and remove the file, or write a new one with `qms check --baseline`.',
      ],
    },
    {
      name: 'a file that is gone is mentioned',
      files: files('2026-12-31', 'qms-docs/QP-002.md'),
      problems: ['qms-docs/baseline.yml:2:42 qms-docs/QP-002.md no longer exists. Remove this entry.'],
    },
    {
      name: 'a baseline on its last day passes',
      files: files('2026-11-22', 'qms-docs/QP-001.md'),
      problems: [],
    },
    { name: 'no baseline is needed', files: { 'qms-docs/QP-001.md': '---\nid: QP-001\n---\n' }, problems: [] },
  ],
  *check(qms) {
    const { baseline, baselineFile, today } = qms
    if (baseline.expires !== undefined && isOverdue(baseline.expires, today)) {
      const message = `The baseline expired on ${baseline.expires}, so all its problems count again. Solve them and remove the file, or write a new one with \`qms check --baseline\`.`
      yield { file: baselineFile, at: '/expires', message }
    }
    for (const [index, { file }] of baseline.problems.entries()) {
      if (file === undefined || hasFile(qms, file)) continue
      const message = `${file} no longer exists. Remove this entry.`
      yield { file: baselineFile, at: `/problems/${index}/file`, message, severity: 'info' }
    }
  },
}
