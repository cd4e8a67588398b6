import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const validSettings = defectRule({
  id: 'valid-settings',
  description: 'Require the settings of the quality management system',
  rationale:
    'qms.yml says whose system this is and what was decided about it: standards, review intervals, who approves. Without it only defaults apply, and the organization has decided none of them.',
  clauses: ['iso-9001-2015/7.5.1'],
  severity: 'error',
  examples: [
    {
      name: 'missing settings are named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
        `,
      },
      problems: [
        'qms-docs/qms.yml:1:1 There is no qms.yml in this folder, so defaults apply. Create it with at least the organization’s name: “organization:” and, indented below it, “name: …”.',
      ],
    },
    {
      name: 'settings with a name pass',
      files: {
        'qms-docs/qms.yml': dedent`
          organization:
            name: Example
        `,
      },
      problems: [],
    },
  ],
})
