import type { Document } from '../../../core/model/document.js'
import type { CorrectiveAction } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'

const device = { 'qms-docs/qms.yml': 'profile: device\n' }
const action = (fields: string) => ({
  'qms-docs/CA-2026-001.md': `---\nid: CA-2026-001\ntype: corrective-action\nopened: 2026-05-04\n${fields}\n---\n`,
})
const risk = { 'qms-docs/RI-001.md': '---\nid: RI-001\ntype: risk\n---\n' }

export const deviceCorrectiveActions = defineRule({
  id: 'device-corrective-actions',
  description:
    'Require corrective actions on medical devices to be checked for harm that they do, and preventive ones to name a risk',
  rationale:
    'A change that removes one cause may bring in another danger, so it is checked that the device stays safe. A preventive action is taken before anything happened: what it prevents is a risk in the risk register. Both are asked for in the profile “device”.',
  clauses: ['iso-13485-2016/8.5.2', 'iso-13485-2016/8.5.3'],
  severity: 'error',
  examples: [
    {
      name: 'closed without a look at adverse effects, and preventive without a risk',
      files: { ...device, ...risk, ...action('kind: preventive\nsource: QP-001\nclosed: 2026-06-01') },
      problems: [
        'qms-docs/CA-2026-001.md:5:7 This preventive action names no risk that it prevents. Name it in “source” or “related”.',
        'qms-docs/CA-2026-001.md:7:9 This corrective action is closed, but “adverse_effects” does not say whether what was done could make the device less safe or fit. Answer it, with a link or a reason.',
      ],
    },
    {
      name: 'both are answered, and one that is still open',
      files: {
        ...device,
        ...risk,
        ...action(
          'kind: preventive\nsource: RI-001\nadverse_effects: { needed: false, reason: Only the label changes. }\nclosed: 2026-06-01',
        ),
        'qms-docs/CA-2026-002.md': '---\nid: CA-2026-002\ntype: corrective-action\nopened: 2026-05-04\n---\n',
      },
      problems: [],
    },
    { name: 'no medical device', files: { ...risk, ...action('kind: preventive\nclosed: 2026-06-01') }, problems: [] },
  ],
  *check(qms) {
    if (qms.settings.profile !== 'device') return
    for (const document of qms.ofType('corrective-action'))
      if (!document.fields.cancelled) yield* faultsOf(qms, document)
  },
})

function* faultsOf(qms: Qms, document: Document<CorrectiveAction>): Generator<ReportedProblem> {
  const { kind, closed, adverse_effects: effects } = document.fields
  if (kind === 'preventive' && !namesRisk(qms, document)) {
    const message = 'This preventive action names no risk that it prevents. Name it in “source” or “related”.'
    yield { file: document, at: '/kind', message }
  }
  if (closed === undefined || effects) return
  const message =
    'This corrective action is closed, but “adverse_effects” does not say whether what was done could make the device less safe or fit. Answer it, with a link or a reason.'
  yield { file: document, at: '/closed', message }
}

function namesRisk(qms: Qms, document: Document<CorrectiveAction>): boolean {
  const risks = new Set(qms.ofType('risk').map(({ id }) => id))
  return qms.linksFrom(document).some(({ target }) => risks.has(target))
}
