import type { Document } from '../../../core/model/document.js'
import type { ExternalProvider } from '../../../core/model/generated-types.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { type Criterion, latestEvaluation, type ProviderEvaluation, presentProviders } from '../evaluations.js'
import { isMissed } from '../provider-score.js'

const provider = (id: string, status: string, evaluation: string) => ({
  [`qms-docs/${id}.md`]: `---\nid: ${id}\ntype: external-provider\nstatus: ${status}\ncriteria: [{ metric: On time, threshold: 95, unit: "%" }, { metric: Faults, threshold: 3, at_most: true, unit: ppm }]\nevaluations: [{ on: 2026-05-04, ${evaluation} }]\n---\n`,
})
const late = 'scores: [{ metric: On time, value: 89 }, { metric: Faults, value: 3 }], outcome: keep'

export const providerEvaluationFits = defineRule({
  id: 'provider-evaluation-fits',
  description:
    'Require the outcome of an evaluation to fit its values, and the status of the provider to fit the outcome',
  rationale:
    'An evaluation on which no one acts is not worth its time. Where a value misses its threshold, it says why the provider is kept and what is done; where the outcome is to block it, nothing more is bought there.',
  clauses: ['iso-9001-2015/8.4.1'],
  severity: 'error',
  examples: [
    {
      name: 'values that miss their thresholds, and nothing is said of it',
      files: provider(
        'EP-001',
        'approved',
        'scores: [{ metric: On time, value: 89 }, { metric: Faults, value: 4 }], outcome: keep',
      ),
      problems: [
        'qms-docs/EP-001.md:6:114 In the evaluation of 2026-05-04, “On time” (89 %, at least 95 % is asked) and “Faults” (4 ppm, at most 3 ppm is asked) miss their thresholds, but the outcome is “keep”, with no reason and no action. Say why in “note”, add an action, or change the outcome.',
      ],
    },
    {
      name: 'to be blocked, and still approved; conditional, and still approved without a condition',
      files: {
        ...provider('EP-001', 'approved', 'outcome: block'),
        ...provider('EP-002', 'approved', 'outcome: conditional'),
      },
      problems: [
        'qms-docs/EP-001.md:4:9 The evaluation of 2026-05-04 ends with “block”, but the status of EP-001 is “approved”. Change “status” to “blocked”, or evaluate again.',
        'qms-docs/EP-002.md:4:9 The evaluation of 2026-05-04 ends with “conditional”, but the status of EP-002 is “approved”. Change “status” to “conditional” or “blocked”, or evaluate again.',
      ],
    },
    {
      name: 'kept with a reason or an action, blocked later on, and a candidate',
      files: {
        ...provider('EP-001', 'approved', `${late}, note: A road was flooded in July.`),
        ...provider('EP-002', 'approved\nactions: [{ what: Visit the line., due: 2026-12-01 }]', late),
        ...provider('EP-003', 'blocked', 'outcome: conditional'),
        'qms-docs/EP-004.md': '---\nid: EP-004\ntype: external-provider\nstatus: candidate\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of presentProviders(qms)) {
      const latest = latestEvaluation(qms, document)
      if (!latest) continue
      const found = outcomeFault(document, latest) ?? statusFault(document, latest)
      if (found) yield { file: document, ...found }
    }
  },
})

type Fault = Omit<ReportedProblem, 'file'>

function outcomeFault(
  { fields }: Document<ExternalProvider>,
  { evaluation, at }: ProviderEvaluation,
): Fault | undefined {
  const { on, note, outcome, scores = [] } = evaluation
  const { criteria = [], actions = [] } = fields
  if (outcome !== 'keep' || note !== undefined || actions.length > 0) return undefined
  const missed = scores.flatMap(({ metric, value, note: why }) => {
    const criterion = criteria.find((one) => one.metric?.toLowerCase() === metric?.toLowerCase())
    return criterion && value !== undefined && why === undefined && isMissed(criterion, value)
      ? missInWords(criterion, value)
      : []
  })
  if (missed.length === 0) return undefined
  const misses = missed.length === 1 ? 'misses its threshold' : 'miss their thresholds'
  const message = `In the evaluation of ${on}, ${listInWords(missed)} ${misses}, but the outcome is “keep”, with no reason and no action. Say why in “note”, add an action, or change the outcome.`
  return { at: `${at}/outcome`, message }
}

function missInWords({ metric, threshold, unit, at_most: atMost }: Criterion, value: number): string {
  const amount = (number: number | undefined) => [number, unit].filter((part) => part !== undefined).join(' ')
  return `“${metric}” (${amount(value)}, at ${atMost ? 'most' : 'least'} ${amount(threshold)} is asked)`
}

function statusFault(
  { id, fields }: Document<ExternalProvider>,
  { evaluation }: ProviderEvaluation,
): Fault | undefined {
  const { on, outcome } = evaluation
  const { status } = fields
  const allowed = outcome === 'block' ? ['blocked'] : outcome === 'conditional' ? ['conditional', 'blocked'] : undefined
  if (allowed === undefined || status === undefined || status === 'candidate' || allowed.includes(status))
    return undefined
  const wanted = listInWords(
    allowed.map((one) => `“${one}”`),
    'or',
  )
  const message = `The evaluation of ${on} ends with “${outcome}”, but the status of ${id} is “${status}”. Change “status” to ${wanted}, or evaluate again.`
  return { at: '/status', message }
}
