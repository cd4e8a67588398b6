import type { CorrectiveAction } from '../../../core/model/generated-types.js'
import type { Rule } from '../../../core/model/rule.js'
import type { CalendarDate } from '../../../core/values/date.js'

const correctiveAction = (actions: string, verified: string, more = 'closed: 2026-11-01') => ({
  'qms-docs/CA-2026-001.md': `---
id: CA-2026-001
type: corrective-action
actions:
  - ${actions}
effectiveness: { criterion: No such complaint in 3 months., ${verified} }
${more}
---
`,
})
const done = '{ what: Fit a guard., done: 2026-06-01, evidence: [{ what: Photograph of the guard }] }'

export const correctiveActionVerified: Rule = {
  id: 'corrective-action-verified',
  description: 'Require a corrective action to be done before its effect is verified',
  rationale:
    'Whether a cause is gone shows only after everything was done, and often only after some time. A check that comes earlier proves nothing.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/10.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'a check before the last action was done is found',
      files: correctiveAction(done, 'verified: 2026-05-31'),
      problems: [
        'qms-docs/CA-2026-001.md:6:71 Its effect was verified on 2026-05-31, before the last action was done on 2026-06-01. Verify it again, after all actions.',
      ],
    },
    {
      name: 'a check before the first day on which it makes sense is found',
      files: correctiveAction(done, 'check_from: 2026-09-01, verified: 2026-08-31'),
      problems: [
        'qms-docs/CA-2026-001.md:6:95 Its effect was verified on 2026-08-31, but “check_from” says that this makes sense from 2026-09-01 only. Verify it again.',
      ],
    },
    {
      name: 'all on one day passes',
      files: correctiveAction(done, 'check_from: 2026-06-01, verified: 2026-06-01'),
      problems: [],
    },
    {
      name: 'a check while an action is open is found',
      files: correctiveAction('{ what: Fit a guard. }', 'verified: 2026-09-01', 'owner: operations-lead'),
      problems: [
        'qms-docs/CA-2026-001.md:6:71 Its effect was verified on 2026-09-01, while an action is not done yet. Verify it again when all actions are done.',
      ],
    },
    {
      name: 'one that was given up needs no check',
      files: correctiveAction(done, 'verified: 2026-05-31', 'cancelled: { on: 2026-08-02 }'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      if (document.fields.cancelled) continue
      const { verified, check_from: checkFrom } = document.fields.effectiveness ?? {}
      const fault = verified && findEarlyCheck(document.fields, verified, checkFrom)
      if (!fault) continue
      const message = `Its effect was verified on ${verified}, ${fault}`
      yield { file: document, at: '/effectiveness/verified', message }
    }
  },
}

function findEarlyCheck(
  { actions = [], closed }: CorrectiveAction,
  verified: CalendarDate,
  checkFrom = '',
): string | undefined {
  // Once it is closed, its schema asks for actions that are done.
  if (closed === undefined && actions.some(({ done }) => done === undefined))
    return 'while an action is not done yet. Verify it again when all actions are done.'
  const lastDone = actions.reduce((last, { done = '' }) => (done > last ? done : last), '')
  if (verified < lastDone) return `before the last action was done on ${lastDone}. Verify it again, after all actions.`
  if (verified < checkFrom)
    return `but “check_from” says that this makes sense from ${checkFrom} only. Verify it again.`
  return undefined
}
