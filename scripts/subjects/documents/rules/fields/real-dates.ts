import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const realDates = defectRule({
  id: 'real-dates',
  description: 'Require dates that exist, written year-month-day',
  rationale:
    'In some countries 01/02/2026 is in January, in others in February. Year-month-day means the same day to everybody, and sorts rightly.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a day that does not exist is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          next_review: 2026-02-30
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:4:14 “next_review” is “2026-02-30”, a day that does not exist.'],
    },
    {
      name: 'a date in another order that can mean only one day is named, and can be fixed',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          next_review: 31/01/2026
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:14 “next_review” is “31/01/2026”; dates are written year-month-day: 2026-01-31.',
      ],
    },
    {
      name: 'a date that could mean two days is named, without a guess',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          next_review: 01/02/2026
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:14 “next_review” is “01/02/2026”; dates are written year-month-day, such as 2026-01-31.',
      ],
    },
    {
      name: 'words in place of a date are named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          next_review: next spring
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:14 “next_review” is “next spring”; dates are written year-month-day, such as 2026-01-31.',
      ],
    },
    {
      name: 'dates of people are dates, too',
      files: {
        'qms-docs/people.yml': dedent`
          people:
            - { id: amara-okafor, name: Amara Okafor, from: 2020-1-7 }
        `,
      },
      problems: [
        'qms-docs/people.yml:2:51 “from” in “people” is “2020-1-7”; dates are written year-month-day: 2020-01-07.',
      ],
    },
    {
      name: 'a date that exists passes, on a leap day, too',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          next_review: 2028-02-29
          ---
        `,
      },
      problems: [],
    },
  ],
})
