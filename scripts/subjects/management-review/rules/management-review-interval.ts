import type { Rule } from '../../../core/model/rule.js'
import { daysBetween, isOverdue } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { dueDates } from '../../actions/due/due-dates.js'
import { lateSeverity } from '../../actions/due/late-severity.js'

const review = (id: string, held: string, next: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: management-review\nheld: ${held}\nnext: ${next}\n---\n`,
})

export const managementReviewInterval: Rule = {
  id: 'management-review-interval',
  description: 'Require the next management review to be held by the day that the last one set',
  rationale:
    'Top management looks at the quality management system at planned intervals. The last review sets the day by which the next one is held; on that day it is due, after it overdue, and after 30 days (records.grace_days) that is an error.',
  clauses: ['iso-9001-2015/9.3.1'],
  severity: 'warning',
  examples: [
    {
      name: 'a review that was due yesterday is late',
      files: review('MR-2025-01', '2025-11-03', '2026-11-21'),
      problems: [
        'qms-docs/MR-2025-01.md:5:7 The next management review was due on 2026-11-21 and is 1 day late. Hold it, and write a record of type “management-review” (`qms new management-review` begins one).',
      ],
    },
    {
      name: 'a review that was due long ago is an error',
      files: review('MR-2025-01', '2025-10-01', '2026-10-22'),
      problems: [
        'qms-docs/MR-2025-01.md:5:7 The next management review was due on 2026-10-22 and is 31 days late. Hold it, and write a record of type “management-review” (`qms new management-review` begins one).',
      ],
      severities: ['error'],
    },
    {
      name: 'a review that is due today is not late',
      files: review('MR-2025-01', '2025-11-03', '2026-11-22'),
      problems: [],
    },
    {
      name: 'only the last review counts, and a planned one has not been held',
      files: {
        ...review('MR-2024-01', '2024-11-03', '2025-11-03'),
        ...review('MR-2025-01', '2025-11-03', '2026-11-30'),
        ...review('MR-2026-01', '2026-11-30', '2027-11-30'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const { document, type, field, at, on } of dueDates(qms)) {
      if (type.name !== 'management-review' || field.path.join('.') !== 'next' || !isOverdue(on, qms.today)) continue
      const days = daysBetween(on, qms.today)
      const late = counted(days, 'day')
      const message = `The next management review was due on ${on} and is ${late} late. Hold it, and write a record of type “management-review” (\`qms new management-review\` begins one).`
      yield { file: document, at, message, severity: lateSeverity(qms, document, days) }
    }
  },
}
