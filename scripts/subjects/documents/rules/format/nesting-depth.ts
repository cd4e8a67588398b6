import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const nestingDepth = defectRule({
  id: 'nesting-depth',
  description: 'Disallow lists, quotes and HTML nested a hundred levels deep',
  rationale:
    'No reader can follow so many levels. Such text comes from a fault in a program, or is made to keep tools busy for hours.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a body nested too deeply is named, on its line',
      files: {
        'qms-docs/procedures/QP-001.md': `---\nid: QP-001\n---\nText.\n\n${'> '.repeat(120)}deep\n`,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:6:1 Lists, quotes or HTML are nested here more than a hundred levels deep, so the body was not read. Use fewer levels.',
      ],
    },
    {
      name: 'elements in elements',
      files: {
        'qms-docs/procedures/QP-001.md': `---\nid: QP-001\n---\n${'<div>'.repeat(120)}deep\n`,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:4:1 Lists, quotes or HTML are nested here more than a hundred levels deep, so the body was not read. Use fewer levels.',
      ],
    },
    {
      name: 'lists in lists pass',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          ---
          - one
            - two
              > three
        `,
      },
      problems: [],
    },
    {
      name: 'a long line of asterisks passes',
      files: {
        'qms-docs/procedures/QP-001.md': `---\nid: QP-001\n---\n${'* '.repeat(200)}\n`,
      },
      problems: [],
    },
  ],
})
