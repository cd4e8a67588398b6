import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

const procedure = dedent`
  ---
  id: QP-001
  type: procedure
  ---
`

export const readableFile = defectRule({
  id: 'readable-file',
  description: 'Require files that can be opened',
  rationale:
    'A file that this computer refuses to open was not checked, and is missing from every list. Everything else is checked all the same.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a document and settings that may not be read are named, and the rest goes on',
      files: {
        'qms-docs/qms.yml': 'organization: { name: Example }\n',
        'qms-docs/procedures/QP-001.md': procedure,
        'qms-docs/procedures/QP-002.md': procedure,
      },
      failures: { 'qms-docs/procedures/QP-001.md': 'EACCES', 'qms-docs/qms.yml': 'EIO' },
      problems: [
        'qms-docs/procedures/QP-001.md:1:1 This cannot be read, so nothing in it was checked: you have no right to do that. Change the rights of the file or folder, or ask its owner for them.',
        'qms-docs/qms.yml:1:1 This cannot be read, so nothing in it was checked: the disk or network drive failed. Check the drive, then run this again.',
      ],
    },
    {
      name: 'files that can be opened pass',
      files: { 'qms-docs/procedures/QP-001.md': procedure },
      problems: [],
    },
  ],
})
