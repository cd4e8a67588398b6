import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const plainYaml = defectRule({
  id: 'plain-yaml',
  description: 'Disallow YAML that stands for something else',
  rationale:
    'A value must mean what it says. References, tags and directives of YAML make a field mean something that its reader does not see.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a marked value and a reference to it are named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          owner: &who quality-manager
          author: *who
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:2:8 “&who” marks text to be used elsewhere. Leave it out and write the text wherever it is needed; if the value begins with &, put it in quotes.',
        'qms-docs/procedures/QP-001.md:3:9 “*who” stands for text elsewhere in the file. Write the text itself here.',
      ],
    },
    {
      name: 'a tag is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          title: !!binary SGVsbG8=
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:2:8 “!!binary” is a YAML tag, which documents may not use. Leave it out; if the value begins with !, put it in quotes.',
      ],
    },
    {
      name: 'a directive is named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          %YAML 1.1
          id: QP-001
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:2:1 “%YAML” is an instruction to YAML, which documents may not use. Remove this line.',
      ],
    },
    {
      name: 'the same characters in quotes or inside a text pass',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          title: "&c. and *all*"
          note: R&D *really* matters!
          ---
        `,
      },
      problems: [],
    },
  ],
})
