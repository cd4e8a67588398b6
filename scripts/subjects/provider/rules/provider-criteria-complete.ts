import type { Document } from '../../../core/model/document.js'
import type { ExternalProvider } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { defineRule, type ReportedProblem } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { latestEvaluation, presentProviders } from '../evaluations.js'

const provider = (criteria: string, scores = '') => ({
  'qms-docs/EP-001.md': `---\nid: EP-001\ntype: external-provider\nstatus: approved\ncriteria: [${criteria}]\nevaluations: [{ on: 2026-05-04, scores: [${scores}] }]\n---\n`,
})
const onTime = (weight: string) => `{ metric: On time, threshold: 95, weight: ${weight} }`
const accepted = '{ metric: Accepted, threshold: 99, weight: 40 }'

export const providerCriteriaComplete = defineRule({
  id: 'provider-criteria-complete',
  description: 'Require the criteria for an external provider to have weights of 100 together, and a value each',
  rationale:
    'A score is computed from the criteria and their weights. Weights that are not 100 together make it say something else than it seems to, and a criterion without a value is not a zero: the score leaves it out, and looks better or worse than the provider is.',
  clauses: ['iso-9001-2015/8.4.1'],
  severity: 'warning',
  examples: [
    {
      name: 'weights that are 90 together, and a weight that is missing',
      files: {
        ...provider(`${onTime('50')}, ${accepted}`, '{ metric: On time, value: 97 }, { metric: Accepted, value: 99 }'),
        'qms-docs/EP-002.md': `---\nid: EP-002\ntype: external-provider\ncriteria: [${accepted}, { metric: Price, threshold: 3 }]\n---\n`,
      },
      problems: [
        'qms-docs/EP-001.md:5:11 The weights of these criteria are 90 together, but should be 100. Correct them, so that the score can be computed.',
        'qms-docs/EP-002.md:4:11 Some of these criteria have a weight and some have none. Give each one, 100 together, or none of them.',
      ],
    },
    {
      name: 'a criterion without a value, and a value without a criterion',
      files: provider(`${onTime('60')}, ${accepted}`, '{ metric: On time, value: 97 }, { metric: Acepted, value: 99 }'),
      problems: [
        'qms-docs/EP-001.md:6:15 The evaluation of 2026-05-04 has no value for “Accepted”, so the score would leave it out. Add the value to “scores”.',
        'qms-docs/EP-001.md:6:84 “Acepted” is none of the criteria of EP-001 (“On time” and “Accepted”). Write it as it is there.',
      ],
    },
    {
      name: 'weights of 100 together, none at all, and a criterion that another one took the place of',
      files: {
        ...provider(`${onTime('60')}, ${accepted}`, '{ metric: on time, value: 97 }, { metric: Accepted, value: 0 }'),
        'qms-docs/EP-002.md':
          '---\nid: EP-002\ntype: external-provider\ncriteria: [{ metric: Price, threshold: 3 }]\nevaluations: [{ on: 2025-05-04, scores: [{ metric: Manners, value: 1 }] }, { on: 2026-05-04, scores: [{ metric: Price, value: 2 }] }]\n---\n',
        'qms-docs/EP-003.md': '---\nid: EP-003\ntype: external-provider\nstatus: candidate\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of presentProviders(qms)) {
      const weights = weightFault(document.fields)
      if (weights !== undefined) yield { file: document, at: '/criteria', message: weights }
      yield* scoreFaults(qms, document)
    }
  },
})

function weightFault({ criteria = [] }: ExternalProvider): string | undefined {
  const weights = criteria.flatMap(({ weight }) => weight ?? [])
  if (weights.length === 0) return undefined
  if (weights.length < criteria.length)
    return 'Some of these criteria have a weight and some have none. Give each one, 100 together, or none of them.'
  const sum = Math.round(weights.reduce((total, weight) => total + weight, 0) * 1000) / 1000
  if (sum === 100) return undefined
  return `The weights of these criteria are ${sum} together, but should be 100. Correct them, so that the score can be computed.`
}

/** Criteria may change from one evaluation to the next, so only the last one has to fit them. */
function* scoreFaults(qms: Qms, document: Document<ExternalProvider>): Generator<ReportedProblem> {
  const latest = latestEvaluation(qms, document)
  const names = (document.fields.criteria ?? []).flatMap(({ metric }) => metric ?? [])
  if (!latest || names.length === 0) return
  const { on, scores = [] } = latest.evaluation
  const hasName = (wanted: string) => (one: string | undefined) => one?.toLowerCase() === wanted.toLowerCase()
  const missing = names.filter((name) => !scores.some(({ metric }) => hasName(name)(metric)))
  if (missing.length > 0) {
    const message = `The evaluation of ${on} has no value for ${quoted(missing)}, so the score would leave ${missing.length > 1 ? 'them' : 'it'} out. Add the ${missing.length > 1 ? 'values' : 'value'} to “scores”.`
    yield { file: document, at: latest.at, message }
  }
  for (const [index, { metric }] of scores.entries()) {
    if (metric === undefined || names.some(hasName(metric))) continue
    const message = `“${metric}” is none of the criteria of ${document.id} (${quoted(names)}). Write it as it is there.`
    yield { file: document, at: `${latest.at}/scores/${index}/metric`, message }
  }
}

function quoted(names: readonly string[]): string {
  return listInWords(names.map((name) => `“${name}”`))
}
