import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const fileSize = defectRule({
  id: 'file-size',
  description: 'Require files to be small enough to be read',
  rationale:
    'A document of several megabytes is too long to read, and checking it would slow down all work. Such size nearly always comes from pasted images or data, which belong in files of their own.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a document larger than a book is named',
      files: {
        'qms-docs/procedures/QP-001.md': 'x'.repeat(1_300_000),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 The file has 1.2 MB; a document may have 1 MB. Split it, or keep large content in a file of its own and link it.',
      ],
    },
    {
      name: 'large files that are not documents pass',
      files: {
        'qms-docs/images/flow.png': 'x'.repeat(1_300_000),
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
        `,
      },
      problems: [],
    },
  ],
})
