import dedent from 'dedent'
import type { Rule } from '../../../../core/model/rule.js'

export const noTemplateVariables: Rule = {
  id: 'no-template-variables',
  description: 'Disallow template variables that were never filled in',
  rationale:
    'Text between double braces should have been replaced by a name or a number. Readers cannot know what was meant.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'variables of templates are named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
          Ask {{ owner }} at \${company}.
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:5:5 “{{ owner }}” was never filled in. Write what belongs here; if these very characters are meant, put them between backticks.',
        'qms-docs/procedures/QP-001.md:5:20 “${company}” was never filled in. Write what belongs here; if these very characters are meant, put them between backticks.',
      ],
    },
    {
      name: 'code about templates passes, and a set in braces',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          ---
          Write \`{{ owner }}\` for the owner. One of {1, 2, 3}.
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.documents) {
      for (const { text, place } of document.body.templateVariables) {
        const message = `“${text}” was never filled in. Write what belongs here; if these very characters are meant, put them between backticks.`
        yield { file: document, at: place, message }
      }
    }
  },
}
