import { defineRule } from '../../../core/model/rule.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { daysBetween } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { hasEnded } from '../../actions/due/has-ended.js'

const audit = (finding: string) =>
  exampleFiles('external-audit', {
    'EA-2026-01': `held: 2026-09-01\nfindings: [{ id: F1, grade: minor, response_due: 2026-10-01${finding} }]`,
  })

export const answersToAuditorsInTime = defineRule({
  id: 'answers-to-auditors-in-time',
  description: 'Require findings of others to be answered by the day that they set, and accepted after that',
  rationale:
    'A certification body gives a day for the answer to each nonconformity. What comes later may cost the certificate. So it is told until they have accepted it.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'answered after its day, and not accepted yet',
      files: audit(', responded: 2026-10-15'),
      problems: [
        'qms-docs/EA-2026-01.md:5:73 F1 was answered on 2026-10-15, 14 days after the day that they had set, and is not accepted yet. Ask them whether the answer still counts; if they gave more time, move “response_due”, and say so in “extensions”.',
      ],
    },
    {
      name: 'accepted before it was answered, and accepted without an answer',
      files: {
        ...audit(', responded: 2026-09-25, accepted: 2026-09-20'),
        ...exampleFiles('external-audit', {
          'EA-2026-02': 'findings: [{ id: F2, grade: minor, response_due: 2026-12-01, accepted: 2026-11-02 }]',
        }),
      },
      problems: [
        'qms-docs/EA-2026-01.md:5:95 The answer to F1 was accepted on 2026-09-20, before it was given on 2026-09-25. Correct whichever is wrong.',
        'qms-docs/EA-2026-02.md:4:72 The answer to F2 was accepted on 2026-11-02, and “responded” is missing. Write down when it was given.',
      ],
    },
    {
      name: 'answered in time, late and accepted, and late with more time',
      files: {
        ...audit(', responded: 2026-10-01'),
        ...exampleFiles('external-audit', {
          'EA-2026-02':
            'findings: [{ id: F1, grade: minor, response_due: 2026-10-01, responded: 2026-10-15, accepted: 2026-10-20 }]',
          'EA-2026-03': 'findings: [{ id: F1, grade: minor, response_due: 2026-10-20, responded: 2026-10-15 }]',
        }),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const audit of qms.ofType('external-audit')) {
      for (const [index, finding] of (audit.fields.findings ?? []).entries()) {
        const { id, response_due: due, responded, accepted } = finding
        const at = `/findings/${index}`
        if (accepted !== undefined && responded === undefined)
          yield {
            file: audit,
            at: `${at}/accepted`,
            message: `The answer to ${id} was accepted on ${accepted}, and “responded” is missing. Write down when it was given.`,
          }
        if (responded === undefined) continue
        if (accepted !== undefined && accepted < responded)
          yield {
            file: audit,
            at: `${at}/accepted`,
            message: `The answer to ${id} was accepted on ${accepted}, before it was given on ${responded}. Correct whichever is wrong.`,
          }
        if (due !== undefined && responded > due && !hasEnded(accepted, qms.today))
          yield {
            file: audit,
            at: `${at}/responded`,
            message: `${id} was answered on ${responded}, ${counted(daysBetween(due, responded), 'day')} after the day that they had set, and is not accepted yet. Ask them whether the answer still counts; if they gave more time, move “response_due”, and say so in “extensions”.`,
          }
      }
    }
  },
})
