import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const validYaml = defectRule({
  id: 'valid-yaml',
  description: 'Require fields that can be read',
  rationale:
    'The fields are written as “name: value”, in a form called YAML. One misplaced colon or space and none of them can be read.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  blocksChecking: true,
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
      problems: [
        'qms-docs/procedures/QP-001.md:3:8 There is a second colon on this line, so the value needs quotation marks. Write “title: "Audits: how we do them"”.',
      ],
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
      problems: ['qms-docs/procedures/QP-001.md:3:1 This line is indented with a tab. Use spaces: two for each level.'],
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
      problems: [
        'qms-docs/procedures/QP-001.md:4:1 This line is not indented like those that it belongs to. Begin it with 4 spaces, not 2.',
      ],
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
      problems: [
        'qms-docs/procedures/QP-001.md:3:8 The quotation mark that opens here is never closed. Write “title: "Audits"”.',
      ],
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
      problems: ['qms-docs/procedures/QP-001.md:3:10 This bracket is never closed. Write “clauses: [7.5.2, 7.5.3]”.'],
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
      problems: [
        'qms-docs/procedures/QP-001.md:3:8 A value cannot begin with “@”, which has a meaning of its own in YAML. Write “title: home”, or in quotation marks “title: "@home"”.',
      ],
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
      problems: ['qms-docs/procedures/QP-001.md:3:1 The colon after “title” is missing. Write “title: Audits”.'],
    },
    {
      name: 'a wrong line in the settings is named',
      files: {
        'qms-docs/qms.yml': dedent`
          organization:
            name: Example: Ltd
        `,
      },
      problems: [
        'qms-docs/qms.yml:2:9 There is a second colon on this line, so the value needs quotation marks. Write “name: "Example: Ltd"”.',
      ],
    },
    {
      name: 'a space before a name is named, and not the line above it',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
           type: procedure
          title: Audits
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:3:1 This line is not indented like those that it belongs to. Remove the space before it: fields begin at the left margin.',
      ],
    },
    {
      name: 'the quotation marks of word processors are named, although YAML takes them',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: “QP-001”
          type: procedure
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:2:5 These quotation marks are the curved ones of Word, which become part of the value. Write “id: QP-001”.',
      ],
    },
    {
      name: 'fields longer than any document needs are named',
      files: {
        'qms-docs/procedures/QP-001.md': `---\nid: QP-001\ntitle: ${'x'.repeat(70_000)}\n---\n`,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:2:1 This block has 69 KB of YAML; at most 64 KB are read. Move long text into the body.',
      ],
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
