import dedent from 'dedent'
import { defectRule } from '../defect-rule.js'

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
        'qms-docs/procedures/QP-001.md:1:1 The block of fields that begins here is never closed. Add a line of three hyphens after the last field.',
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
        'qms-docs/procedures/QP-001.md:3:1 This line begins with three hyphens but goes on. The line that closes the block of fields must be exactly three hyphens.',
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
