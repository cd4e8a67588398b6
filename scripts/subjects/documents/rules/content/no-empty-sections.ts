import dedent from 'dedent'
import type { Rule } from '../../../../core/model/rule.js'
import { expectedSections, whatBelongsThere, wordsBelow } from './expected-sections.js'

export const noEmptySections: Rule = {
  id: 'no-empty-sections',
  description: 'Disallow a required section without any content',
  rationale:
    'An empty section leaves open whether there is nothing to say or it was forgotten. “None” takes one word and settles it.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'sections without a word are named, comments being none',
      files: {
        'qms-docs/work-instructions/WI-001.md': dedent`
          ---
          id: WI-001
          type: work-instruction
          ---
          ## When to use it

          ## What you need

          <!-- Tools, materials -->

          ## Steps

          Print the label.
        `,
      },
      problems: [
        'qms-docs/work-instructions/WI-001.md:5:1 The section “When to use it” is empty. What belongs there: the task, and what sets it off. If there is nothing to say, write “None” and why.',
        'qms-docs/work-instructions/WI-001.md:7:1 The section “What you need” is empty. What belongs there: tools, access, information, and the competence that the task asks for. If there is nothing to say, write “None” and why.',
      ],
    },
    {
      name: 'a section passes whose subsections, table or picture say it',
      files: {
        'qms-docs/work-instructions/WI-001.md': dedent`
          ---
          id: WI-001
          type: work-instruction
          ---
          ## When to use it

          ### For orders

          Always.

          ## What you need

          | Tool |
          |---|
          | Printer |

          ## Steps

          ![The steps, from order to label](steps.png)

          ## Notes
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const { title, heading, hint } of expectedSections(qms, document)) {
        if (!heading || wordsBelow(heading, document.body.headings) > 0) continue
        const message = `The section “${title}” is empty. ${whatBelongsThere(hint)} If there is nothing to say, write “None” and why.`
        yield { file: document, at: heading.place, message }
      }
    }
  },
}
