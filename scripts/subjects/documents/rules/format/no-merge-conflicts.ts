import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

const CONFLICT = '<<<<<<< HEAD\nStore it at 20 °C.\n=======\nStore it at 5 °C.\n>>>>>>> warmer\n'

const procedure = (body: string) => `---\nid: QP-001\ntype: procedure\n---\n${body}`

export const noMergeConflicts = defectRule({
  id: 'no-merge-conflicts',
  description: 'Disallow merge conflicts that were left in a file',
  rationale:
    'Git writes both versions into the file when two people changed the same lines. Until one of them is chosen, the text says two things at once, and readers cannot know which applies.',
  clauses: ['iso-9001-2015/7.5.3.1'],
  severity: 'error',
  blocksChecking: true,
  examples: [
    {
      name: 'a conflict in the text is one problem, and the file is not read any further',
      files: { 'qms-docs/procedures/QP-001.md': procedure(`## Storage\n\n${CONFLICT}`) },
      problems: [
        'qms-docs/procedures/QP-001.md:7:1 This file still holds both sides of a merge conflict, from line 7 to 11. Keep the lines that are right, delete the three marker lines, then commit.',
      ],
    },
    {
      name: 'many conflicts in a file are one problem',
      files: { 'qms-docs/procedures/QP-001.md': procedure(`${CONFLICT}\nBetween.\n\n${CONFLICT}\n${CONFLICT}`) },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 This file still holds both sides of a merge conflict, from line 5 to 9, and 2 more below. In each, keep the lines that are right and delete the marker lines, then commit.',
      ],
    },
    {
      name: 'conflicts among the fields, in settings and in schemas are named as such',
      files: {
        'qms-docs/procedures/QP-001.md':
          '---\nid: QP-001\n<<<<<<< HEAD\ntitle: A\n||||||| 4b825dc\ntitle: B\n=======\ntitle: C\n>>>>>>> other\n---\n',
        'qms-docs/qms.yml': 'organization:\n<<<<<<< HEAD\n  name: A\n=======\n  name: B\n>>>>>>> other\n',
        'qms-docs/people.yml': 'people:\n<<<<<<< HEAD\n  - { id: a }\n=======\n  - { id: b }\n>>>>>>> other\n',
        'qms-docs/baseline.yml': '<<<<<<< HEAD\nexpires: 2027-01-01\n=======\nexpires: 2027-02-01\n>>>>>>> other\n',
        'schemas/document-types/drawing.schema.json':
          '{\n<<<<<<< HEAD\n  "a": 1\n=======\n  "a": 2\n>>>>>>> other\n}\n',
      },
      problems: [
        'qms-docs/baseline.yml:1:1 This file still holds both sides of a merge conflict, from line 1 to 5. Keep the lines that are right, delete the three marker lines, then commit.',
        'qms-docs/people.yml:2:1 This file still holds both sides of a merge conflict, from line 2 to 6. Keep the lines that are right, delete the three marker lines, then commit.',
        'qms-docs/procedures/QP-001.md:3:1 This file still holds both sides of a merge conflict, from line 3 to 9. Keep the lines that are right, delete the four marker lines, then commit.',
        'qms-docs/qms.yml:2:1 This file still holds both sides of a merge conflict, from line 2 to 6. Keep the lines that are right, delete the three marker lines, then commit.',
        'schemas/document-types/drawing.schema.json:2:1 This file still holds both sides of a merge conflict, from line 2 to 6. Keep the lines that are right, delete the three marker lines, then commit.',
      ],
    },
    {
      name: 'of entries that each side added, what belongs to both is named',
      files: {
        'qms-docs/people.yml':
          'people:\n<<<<<<< HEAD\n  - id: ada\n    name: Ada\n=======\n  - id: ben\n    name: Ben\n>>>>>>> other\n    from: 2020-01-01\n    roles: []\n',
      },
      problems: [
        'qms-docs/people.yml:2:1 This file still holds both sides of a merge conflict, from line 2 to 8, where each side added an entry. To keep both, repeat lines 9 and 10 below the first entry too, for they belong to both; delete the three marker lines, then commit.',
      ],
    },
    {
      name: 'a marker that was left behind is found',
      files: { 'qms-docs/procedures/QP-001.md': procedure('Store it at 5 °C.\n>>>>>>> warmer\n') },
      problems: [
        'qms-docs/procedures/QP-001.md:6:1 This line, “>>>>>>> warmer”, is left over from a merge conflict. Check that the text around it is right, delete the line, then commit.',
      ],
    },
    {
      name: 'a conflict inside of a diagram is no example',
      files: {
        'qms-docs/procedures/QP-001.md': procedure(`\`\`\`mermaid\nflowchart LR\n${CONFLICT}\`\`\`\n`),
      },
      problems: [
        'qms-docs/procedures/QP-001.md:7:1 This file still holds both sides of a merge conflict, from line 7 to 11. Keep the lines that are right, delete the three marker lines, then commit.',
      ],
    },
    {
      name: 'an example of a conflict passes, and so do a title underlined and a deep quotation',
      files: {
        'qms-docs/procedures/QP-001.md': procedure(dedent`
          Storage
          =======

          \`\`\`text
          ${CONFLICT}
          \`\`\`

          >>>>>> one
          >>>>>>> two
        `),
      },
      problems: [],
    },
  ],
})
