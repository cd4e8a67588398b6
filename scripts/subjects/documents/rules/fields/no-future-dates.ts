import dedent from 'dedent'
import type { Rule } from '../../../../core/model/rule.js'
import { fieldValues } from '../../../../core/questions/field-values.js'
import { isPastDate } from '../../../../core/questions/is-past-date.js'
import { addDays } from '../../../../core/values/date.js'

export const noFutureDates: Rule = {
  id: 'no-future-dates',
  description: 'Disallow dates in the future for what has already happened',
  rationale:
    'A record says what happened. A day that is still to come is a mistake, often in the year, or a record written in advance, which proves nothing.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'error',
  examples: [
    {
      name: 'something noticed on a day still to come is named',
      files: {
        'qms-docs/records/nonconformities/NC-2026-001.md': dedent`
          ---
          id: NC-2026-001
          type: nonconformity
          detected: 2027-01-05
          ---
        `,
      },
      problems: [
        'qms-docs/records/nonconformities/NC-2026-001.md:4:11 “detected” is 2027-01-05, a day still to come. Check the year, or write the date once it has happened.',
      ],
    },
    {
      name: 'dates in lists and groups are found, and times, too',
      files: {
        'qms-docs/records/approvals/AP-QP-001-1.md': dedent`
          ---
          id: AP-QP-001-1
          type: approval
          approvals:
            - { by: amara-okafor, role: quality-manager, meaning: approved, at: 2027-11-20T10:00:00Z, evidence: { note: Paper. } }
          ---
        `,
        'qms-docs/records/risks/RI-001.md': dedent`
          ---
          id: RI-001
          type: risk
          actions:
            - what: Buy a second printer
              owner: quality-manager
              due: 2027-02-01
              done: 2027-01-20
              evidence: [{ what: Invoice }]
          ---
        `,
      },
      problems: [
        'qms-docs/records/approvals/AP-QP-001-1.md:5:71 “at” is 2027-11-20, a day still to come. Check the year, or write the date once it has happened.',
        'qms-docs/records/risks/RI-001.md:8:11 “done” is 2027-01-20, a day still to come. Check the year, or write the date once it has happened.',
      ],
    },
    {
      name: 'today passes, and what is planned or due passes',
      files: {
        'qms-docs/records/approvals/AP-QP-001-1.md': dedent`
          ---
          id: AP-QP-001-1
          type: approval
          effective_from: 2027-01-01
          approvals:
            - { by: amara-okafor, role: quality-manager, meaning: approved, at: 2026-11-22T23:59:00-05:00, evidence: { note: Paper. } }
          ---
        `,
        'qms-docs/records/internal-audits/IA-2026-01.md': dedent`
          ---
          id: IA-2026-01
          type: internal-audit
          planned: 2027-03-01
          performed: 2026-11-22
          ---
        `,
        'qms-docs/procedures/QP-001.md': dedent`
          ---
          id: QP-001
          type: procedure
          next_review: 2027-05-01
          retired: { on: 2026-12-31, reason: The product is no longer made. }
          ---
        `,
      },
      problems: [],
    },
  ],
  *check(qms) {
    // East of the organization's time zone it may be tomorrow already.
    const tomorrow = addDays(qms.today, 1)
    for (const { document, field, pointer, value } of fieldValues(qms, isPastDate)) {
      const day = String(value).slice(0, 10)
      if (day <= (field.schema.format === 'date-time' ? tomorrow : qms.today)) continue
      const name = field.path.findLast((step) => step !== '*')
      const message = `“${name}” is ${day}, a day still to come. Check the year, or write the date once it has happened.`
      yield { file: document, at: pointer, message }
    }
  },
}
