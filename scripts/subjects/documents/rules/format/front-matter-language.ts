import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const frontMatterLanguage = defectRule({
  id: 'front-matter-language',
  description: 'Require the fields to be YAML',
  rationale:
    'Some tools read fields in other languages, even as a program that runs. A document must never run anything on the computer of its reader.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'fields written as JavaScript are never run',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---js
          { id: 'QP-001' }
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 The first line asks for “js” front matter, but only YAML is ever read: it cannot run a program. Write exactly three hyphens, and the fields as YAML.',
      ],
    },
    {
      name: 'fields written as JSON are named, too',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---json
          { "id": "QP-001" }
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 The first line asks for “json” front matter, but only YAML is ever read: it cannot run a program. Write exactly three hyphens, and the fields as YAML.',
      ],
    },
    {
      name: 'YAML passes, said or not',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
        `,
        'qms-docs/procedures/QP-002.md': dedent`
          ---yaml
          id: QP-002
          ---
        `,
      },
      problems: [],
    },
  ],
})
