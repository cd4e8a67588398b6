import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

const QP = 'qms-docs/procedures/QP-001.md'

export const noCutOffValues = defectRule({
  id: 'no-cut-off-values',
  description: 'Disallow values of which YAML drops the end',
  rationale:
    'A number sign after a space begins a remark, and what follows is dropped silently: a title with “#1” in it is published without it.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a number in a title, in a list and in a summary is found',
      files: {
        [QP]: dedent`
          ---
          id: QP-001
          type: procedure
          title: Batteries #1 store
          outputs:
            - List of "good" cells #2
          change:
            summary: Line #3 of Jonas's list
          ---
        `,
        'qms-docs/people.yml': 'people:\n  - id: ada\n    name: Ada #2\n',
      },
      problems: [
        'qms-docs/people.yml:3:11 After “ #” YAML ignores the rest of the line, so name reads “Ada”. Put it in quotes: name: "Ada #2". If the rest is a remark, write a space after the #.',
        `${QP}:4:8 After “ #” YAML ignores the rest of the line, so title reads “Batteries”. Put it in quotes: title: "Batteries #1 store". If the rest is a remark, write a space after the #.`,
        `${QP}:6:5 After “ #” YAML ignores the rest of the line, so this entry of outputs reads “List of "good" cells”. Put it in quotes: - 'List of "good" cells #2'. If the rest is a remark, write a space after the #.`,
        `${QP}:8:12 After “ #” YAML ignores the rest of the line, so summary reads “Line”. Put it in quotes: summary: "Line #3 of Jonas's list". If the rest is a remark, write a space after the #.`,
      ],
    },
    {
      name: 'remarks pass, and so does what is in quotes or without a space before the sign',
      files: {
        [QP]: dedent`
          ---
          #A remark
          id: QP-001 # the first
          type: procedure  #as all
          title: "Batteries #1 store"
          owner:
            Line C#1
          change:
            class: major ## or minor
            summary: |
              Line #3 of the list
          ---
        `,
      },
      problems: [],
    },
  ],
})
