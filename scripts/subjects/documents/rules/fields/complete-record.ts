import dedent from 'dedent'
import { joinMissing } from '../../../../core/read/schemas/faults/join-missing.js'
import { defectRule } from '../../../../core/run/defect-rule.js'

export const completeRecord = defectRule(
  {
    id: 'complete-record',
    description: 'Require a record to have what its state needs',
    rationale:
      'A record that is closed must show what was done and what came of it. Otherwise it says “solved”, and there is nothing to check.',
    clauses: ['iso-9001-2015/7.5.3.2', 'iso-9001-2015/10.2.2'],
    severity: 'error',
    examples: [
      {
        name: 'a closed nonconformity must show what was done',
        files: {
          'qms-docs/records/nonconformities/NC-2026-001.md': dedent`
          ---
          id: NC-2026-001
          type: nonconformity
          title: Wrong label on batch 12
          detected: 2026-03-02
          detected_by: amara-okafor
          owner: quality-manager
          process: PR-001
          requirement: Labels show the batch number.
          grade: minor
          due: 2026-04-02
          closed: 2026-03-20
          ---
        `,
        },
        problems: [
          'qms-docs/records/nonconformities/NC-2026-001.md:2:1 “correction”, “consequences”, “corrective_action” and “evidence” are missing or empty: a nonconformity closes with its correction, the consequences, the decision on corrective action, and what shows it all (ISO 9001, 10.2.2).',
        ],
      },
      {
        name: 'an action that is done must show its evidence',
        files: {
          'qms-docs/records/management-reviews/MR-2026-01.md': dedent`
          ---
          id: MR-2026-01
          type: management-review
          actions:
            - { what: Buy a label printer, owner: quality-manager, due: 2026-05-01, done: 2026-04-20 }
          ---
        `,
        },
        problems: [
          'qms-docs/records/management-reviews/MR-2026-01.md:5:5 “evidence” in “actions” is missing or empty: “done” needs it.',
        ],
      },
      {
        name: 'an open nonconformity passes',
        files: {
          'qms-docs/records/nonconformities/NC-2026-001.md': dedent`
          ---
          id: NC-2026-001
          type: nonconformity
          title: Wrong label on batch 12
          detected: 2026-03-02
          detected_by: amara-okafor
          owner: quality-manager
          process: PR-001
          requirement: Labels show the batch number.
          grade: minor
          due: 2026-04-02
          ---
        `,
        },
        problems: [],
      },
    ],
  },
  () => false,
  joinMissing,
)
