import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const uniqueKeys = defectRule({
  id: 'unique-keys',
  description: 'Disallow a field that occurs twice',
  rationale: 'If a field occurs twice, it is unclear which value applies, and tools silently pick one.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a field that occurs twice is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          owner: quality-manager
          owner: head-of-production
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:4:1 “owner” stands here a second time. Keep one of the two.'],
    },
    {
      name: 'a field that occurs twice in a group is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          change:
            class: major
            class: minor
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:4:3 “class” stands here a second time. Keep one of the two.'],
    },
    {
      name: 'the same name in different groups passes',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          change: { class: major }
          other: { class: minor }
          ---
        `,
      },
      problems: [],
    },
  ],
})
