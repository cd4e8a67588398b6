import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const requiredFields = defectRule({
  id: 'required-fields',
  description: 'Require the fields that every document of its type needs',
  rationale:
    'A document without an owner, revision or review date cannot be controlled: it is unclear who keeps it right, which text this is, and when it is read again.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'missing fields are named',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          title: Control of documents
          revision: 1
          change: { class: major, summary: First issue of this procedure. }
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:2:1 “owner” is missing or empty; a procedure needs it. Who keeps this document right: a role that has a holder, or a person.',
        'qms-docs/procedures/QP-001.md:2:1 “next_review” is missing or empty; a procedure needs it. The date by which it is read again, to decide: keep, revise or retire.',
      ],
    },
    {
      name: 'a missing field in a group is named at the group',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          title: Control of documents
          revision: 1
          owner: quality-manager
          next_review: 2027-05-01
          change:
            class: major
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:8:1 “summary” in “change” is missing or empty. What changed, in one sentence that a reader understands.',
      ],
    },
    {
      name: 'a field without a value is missing',
      files: {
        'qms-docs/people.yml': dedent`
          people:
            - id: amara-okafor
              name:
              from: 2020-01-01
        `,
      },
      problems: ['qms-docs/people.yml:3:5 “name” in “people” is missing or empty. The name as people write it.'],
    },
    {
      name: 'a complete document passes',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          title: Control of documents
          revision: 1
          owner: quality-manager
          next_review: 2027-05-01
          change: { class: major, summary: First issue of this procedure. }
          ---
        `,
      },
      problems: [],
    },
  ],
})
