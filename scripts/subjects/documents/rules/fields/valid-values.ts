import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const validValues = defectRule({
  id: 'valid-values',
  description: 'Require values in the form that their field asks for',
  rationale:
    'Lists, links and reports can only use a value that is written as the field asks. A misspelt value hides the document from them.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a value that is not on the list is named, and a misspelt one understood',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          risk_level: hihg
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:13 “risk_level” is “hihg”; expected low, medium or high. Did you mean “high”?',
      ],
    },
    {
      name: 'text in place of a number is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          review_interval: two years
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:4:18 “review_interval” is “two years”; expected a whole number.'],
    },
    {
      name: 'a number that is too large is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          review_interval: 500
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:4:18 “review_interval” is “500”; expected a number of at most 120.'],
    },
    {
      name: 'one value in place of a list is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          clauses: 7.5.2
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:4:10 “clauses” is “7.5.2”; expected a list: write [7.5.2].'],
    },
    {
      name: 'a value in another form than expected is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP 001
          type: procedure
          clauses: [clause 7.5]
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:2:5 “id” is “QP 001”; write QP-001.',
        'qms-docs/procedures/QP-001.md:4:11 Entry 1 of “clauses” is “clause 7.5”; write 7.5.',
      ],
    },
    {
      name: 'a text that is too short is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          change: { class: major, summary: New }
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:34 “summary” in “change” is too short: it needs at least 10 characters.',
      ],
    },
    {
      name: 'an entry that occurs twice is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          clauses: [7.5.2, 7.5.2]
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:4:18 “7.5.2” is in “clauses” twice. Keep one.'],
    },
    {
      name: 'a group in place of a text is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          owner: { role: quality-manager }
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:4:8 “owner” is a group of fields; expected text.'],
    },
    {
      name: 'values stay as they are written',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          revision: 1.10
          language: no
          clauses: [7.10, 8]
          review_interval: 12
          ---
        `,
      },
      problems: [],
    },
  ],
})
