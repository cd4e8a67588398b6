import type { CorrectiveAction } from '../../model/generated-types.js'
import type { Rule } from '../../model/rule.js'

const correctiveAction = (actions: string, verified: string, closed: string) => ({
  'qms-docs/CA-2026-001.md': `---
id: CA-2026-001
type: corrective-action
actions:
  - ${actions}
effectiveness: { criterion: No such complaint in 3 months., ${verified} }
closed: ${closed}
---
`,
})
const done = '{ what: Fit a guard., done: 2026-06-01, evidence: [{ what: Photograph of the guard }] }'

export const correctiveActionVerified: Rule = {
  id: 'corrective-action-verified',
  description: 'Require a corrective action to be done, with evidence, before its effect is verified',
  rationale:
    'Whether a cause is gone shows only after everything was done, and often only after some time. A check that comes earlier proves nothing.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/10.2.2'],
  severity: 'error',
  examples: [
    {
      name: 'a check before the last action was done is found',
      files: correctiveAction(done, 'verified: 2026-05-31', '2026-07-01'),
      problems: [
        'qms-docs/CA-2026-001.md:6:71 Its effect was verified on 2026-05-31, before the last action was done on 2026-06-01. Verify it again, after all actions.',
      ],
    },
    {
      name: 'a check before the first day on which it makes sense is found',
      files: correctiveAction(done, 'check_from: 2026-09-01, verified: 2026-08-31', '2026-09-15'),
      problems: [
        'qms-docs/CA-2026-001.md:6:95 Its effect was verified on 2026-08-31, but “check_from” says that this makes sense from 2026-09-01 only. Verify it again.',
      ],
    },
    {
      name: 'an empty list of evidence is found',
      files: correctiveAction(
        '{ what: Fit a guard., done: 2026-06-01, evidence: [] }',
        'verified: 2026-09-01',
        '2026-09-01',
      ),
      problems: [
        'qms-docs/CA-2026-001.md:5:55 This action is done, but its list of evidence is empty. Name what shows that it was done.',
      ],
    },
    {
      name: 'all on one day passes',
      files: correctiveAction(done, 'check_from: 2026-06-01, verified: 2026-06-01', '2026-06-01'),
      problems: [],
    },
    {
      name: 'one that was given up needs no check',
      files: {
        'qms-docs/CA-2026-001.md': `---
id: CA-2026-001
type: corrective-action
effectiveness: { criterion: No such complaint in 3 months., check_from: 2026-09-01, verified: 2026-08-01 }
cancelled: { on: 2026-08-02, reason: The product is no longer made., approved_by: amara-okafor }
closed: 2026-07-02
---
`,
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      if (document.fields.cancelled) continue
      for (const fault of findFaults(document.fields)) yield { file: document, ...fault }
    }
  },
}

function* findFaults({ actions = [], effectiveness = {} }: CorrectiveAction) {
  const { verified, check_from: checkFrom } = effectiveness
  const lastDone =
    actions
      .map(({ done }) => done ?? '')
      .sort()
      .at(-1) ?? ''
  for (const [index, { done, evidence }] of actions.entries()) {
    if (done === undefined || evidence?.length !== 0) continue
    const message = 'This action is done, but its list of evidence is empty. Name what shows that it was done.'
    yield { at: `/actions/${index}/evidence`, message }
  }
  const at = '/effectiveness/verified'
  if (verified !== undefined && verified < lastDone) {
    const message = `Its effect was verified on ${verified}, before the last action was done on ${lastDone}. Verify it again, after all actions.`
    yield { at, message }
  } else if (verified !== undefined && checkFrom !== undefined && verified < checkFrom) {
    const message = `Its effect was verified on ${verified}, but “check_from” says that this makes sense from ${checkFrom} only. Verify it again.`
    yield { at, message }
  }
}
