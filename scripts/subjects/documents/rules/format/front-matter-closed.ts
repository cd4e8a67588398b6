import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const frontMatterClosed = defectRule({
  id: 'front-matter-closed',
  description: 'Require the fields to end with a line of three hyphens',
  rationale: 'Without its closing line the block of fields runs on into the text, and neither can be read.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a block that is never closed is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure

          # Purpose
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 The text begins here, but the block of fields is not closed yet. Add a line of three hyphens (---) above it.',
      ],
    },
    {
      name: 'a closing line that goes on is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          --- end
          Text.
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:3:1 The line below the fields must be exactly three hyphens. Write “---” instead of “--- end”.',
      ],
    },
    {
      name: 'a closed block passes, and so does a line of hyphens in the text',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          ---
          Text.

          ---

          More.
        `,
      },
      problems: [],
    },
  ],
})
