import dedent from 'dedent'
import { defectRule } from '../defect-rule.js'

export const validYaml = defectRule({
  id: 'valid-yaml',
  description: 'Require fields that can be read',
  rationale:
    'The fields are written as “name: value”, in a form called YAML. One misplaced colon or space and none of them can be read.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a second colon on a line is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          title: Audits: how we do them
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a tab before a name is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          change:
          \tclass: major
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a name that is not indented like its neighbours is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          change:
              class: major
            summary: First issue.
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a quote that is not closed is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          title: "Audits
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a bracket that is not closed is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          clauses: [7.5.2, 7.5.3
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a value that begins with a reserved character is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          title: @home
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a missing colon is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          title Audits
          ---
        `,
      },
      problems: [],
    },
    {
      name: 'a wrong line in the settings is named',
      files: {
        'qms-docs/qms.yml': dedent`
          organization:
            name: Example: Ltd
        `,
      },
      problems: [],
    },
    {
      name: 'fields longer than any document needs are named',
      files: {
        'qms-docs/procedures/QP-001.md': `---\nid: QP-001\ntitle: ${'x'.repeat(70_000)}\n---\n`,
      },
      problems: [],
    },
    {
      name: 'values that only look odd pass',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          title: "Audits: how we do them"
          note: 50 % (see #3), it’s fine

          text: >
            Several lines:
            one value.
          ---
        `,
      },
      problems: [],
    },
  ],
})
