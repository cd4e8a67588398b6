import dedent from 'dedent'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const knownFields = defectRule({
  id: 'known-fields',
  description: 'Disallow fields that the document type does not have',
  rationale:
    'A field with a misspelt name is silently ignored by people and tools: “onwer” gives a document no owner. So every field must be one that the type knows.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'a misspelt field name is found and the right name suggested',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          title: Control of documented information
          revision: 1
          onwer: quality-manager
          next_review: 2027-05-01
          change: { class: major, summary: First issue of this procedure. }
          ---
        `,
      },
      problems: ['qms-docs/procedures/QP-001.md:6:1 “onwer” is not a field of a procedure. Did you mean “owner”?'],
    },
    {
      name: 'what is computed or recorded elsewhere is named, with the place where it is',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          title: Control of documented information
          version: 1
          status: effective
          approved_by: ada
          owner: quality-manager
          next_review: 2027-05-01
          change: { class: major, summary: First issue of this procedure. }
          ---
        `,
      },
      problems: [
        'qms-docs/procedures/QP-001.md:5:1 “version” is not a field of a procedure. Did you mean “revision”?',
        'qms-docs/procedures/QP-001.md:6:1 A status is never typed: it is computed from the approvals, their dates and “retired”. Remove this line; the published manual and `qms status` show it.',
        'qms-docs/procedures/QP-001.md:7:1 Approvals are never typed: each is a record that names the person and the exact text. Remove this line; approve in the pull request, or with `qms approve`, which writes the record.',
      ],
    },
    {
      name: 'settings have known fields, too',
      files: {
        'qms-docs/qms.yml': dedent`
          organization:
            name: Example
            timezone: Europe/Zurich
        `,
      },
      problems: ['qms-docs/qms.yml:3:3 “timezone” is not a field in “organization”. Did you mean “time_zone”?'],
    },
    {
      name: 'a document with the fields of its type passes',
      files: {
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          title: Control of documented information
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
