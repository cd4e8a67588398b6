import dedent from 'dedent'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { repeats } from './words.js'

const files = (action: string) => ({
  'qms-docs/NC-2026-001.md': dedent`
    ---
    id: NC-2026-001
    type: nonconformity
    correction: { what: Called back the two parcels and inspected them. }
    ---
  `,
  'qms-docs/CA-2026-001.md': dedent`
    ---
    id: CA-2026-001
    type: corrective-action
    nonconformities: [NC-2026-001]
    actions:
      - what: ${action}
    ---
  `,
})

export const correctionIsNotCorrectiveAction: Rule = {
  id: 'correction-is-not-corrective-action',
  description: 'Disallow corrective actions that only repeat the correction',
  rationale:
    'A correction puts right what went wrong. A corrective action removes the cause, so that it does not happen again. Correcting twice is not a corrective action.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'the correction said again is found',
      files: files('The two parcels called back and inspected.'),
      problems: [
        'qms-docs/CA-2026-001.md:6:11 This action is the correction of NC-2026-001 again. A corrective action removes the cause: say what will be different from now on.',
      ],
    },
    {
      name: 'an action that removes the cause passes',
      files: files('The label printer prints a label only after the inspection is entered.'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      const { nonconformities = [], actions = [], cancelled } = document.fields
      if (cancelled) continue
      for (const [index, { what = '' }] of actions.entries()) {
        const repeated = nonconformities.find((id) => repeats(what, correctionOf(qms, id)))
        if (repeated === undefined) continue
        const message = `This action is the correction of ${repeated} again. A corrective action removes the cause: say what will be different from now on.`
        yield { file: document, at: `/actions/${index}/what`, message }
      }
    }
  },
}

function correctionOf(qms: Qms, nonconformity: string): string {
  const document = qms.find(nonconformity)
  return document ? (fieldText(document.fields, 'correction.what') ?? '') : ''
}
