import dedent from 'dedent'
import { defectRule } from '../defect-rule.js'

export const regularFile = defectRule({
  id: 'regular-file',
  description: 'Disallow symbolic links in place of documents',
  rationale:
    'A symbolic link only points to a file somewhere else, perhaps outside the repository. What it shows can change without a trace, so links are never followed.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a link in place of a document is named',
      files: {
        'qms-docs/procedures/QP-001.md': '../../elsewhere.md',
      },
      symbolicLinks: ['qms-docs/procedures/QP-001.md'],
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 This is a symbolic link. Links are never followed, because they may lead out of the repository: put the file itself here.',
      ],
    },
    {
      name: 'links that are not documents pass',
      files: {
        'qms-docs/images/logo.svg': '../../logo.svg',
      },
      symbolicLinks: ['qms-docs/images/logo.svg'],
      problems: [],
    },
    {
      name: 'a file passes',
      files: {
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
