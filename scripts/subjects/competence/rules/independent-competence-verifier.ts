import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import type { ReportedProblem, Rule } from '../../../core/model/rule.js'

const record = (verifier: string, more = '') => ({
  'qms-docs/CO-2026-001.md': `---
id: CO-2026-001
type: competence-record
person: emre-kaya
verified_by: ${verifier}
${more}
---
`,
})
const training = (by: string) => ({
  'qms-docs/TR-2026-001.md': `---\nid: TR-2026-001\ntype: training\ntrainer: jonas-weber\npeople: [emre-kaya]\neffectiveness: { by: ${by} }\n---\n`,
})

export const independentCompetenceVerifier: Rule = {
  id: 'independent-competence-verifier',
  description: 'Disallow people who verify their own competence, or whether their own training worked',
  rationale:
    'People judge their own work too kindly, or too harshly. That they can do it, and that what they taught was learned, counts when another person has seen it.',
  clauses: ['iso-9001-2015/7.2'],
  severity: 'error',
  examples: [
    {
      name: 'verifying one’s own competence is found',
      files: record('emre-kaya'),
      problems: ['qms-docs/CO-2026-001.md:5:14 emre-kaya verified their own competence. Let another person verify it.'],
    },
    {
      name: 'trainers and trainees do not judge the training, nor trainers what it taught',
      files: {
        ...record('jonas-weber', 'training: TR-2026-001'),
        ...training('jonas-weber'),
        'qms-docs/TR-2026-002.md':
          '---\nid: TR-2026-002\ntype: training\npeople: [emre-kaya]\neffectiveness: { by: emre-kaya }\n---\n',
      },
      problems: [
        'qms-docs/CO-2026-001.md:5:14 jonas-weber verified what they taught themselves in TR-2026-001. Let another person verify it.',
        'qms-docs/TR-2026-001.md:6:22 jonas-weber held this training and judged whether it worked, too. Let another person judge it.',
        'qms-docs/TR-2026-002.md:5:22 emre-kaya took part in this training and judged whether it worked, too. Let another person judge it.',
      ],
      severities: ['warning', 'warning', 'error'],
    },
    {
      name: 'another person verifies',
      files: { ...record('amara-okafor', 'training: TR-2026-001'), ...training('amara-okafor') },
      problems: [],
    },
  ],
  *check(qms) {
    yield* verifiers(qms)
    yield* judges(qms)
  },
}

function* verifiers(qms: Qms): Generator<ReportedProblem> {
  const trainers = new Map(qms.ofType('training').map(({ id, fields: { trainer } }) => [id, trainer]))
  for (const document of qms.ofType('competence-record')) {
    const { person, verified_by: verifier, training = '' } = document.fields
    const found = (message: string, severity: 'error' | 'warning') =>
      problem(document, '/verified_by', `${message}. Let another person verify it.`, severity)
    if (verifier === undefined) continue
    if (verifier === person) yield found(`${qms.nameOf(verifier)} verified their own competence`, 'error')
    else if (trainers.get(training) === verifier)
      yield found(`${qms.nameOf(verifier)} verified what they taught themselves in ${training}`, 'warning')
  }
}

function* judges(qms: Qms): Generator<ReportedProblem> {
  for (const document of qms.ofType('training')) {
    const { trainer, people = [], effectiveness, cancelled } = document.fields
    const judge = effectiveness?.by
    if (judge === undefined || cancelled) continue
    const found = (part: string, severity: 'error' | 'warning') =>
      problem(
        document,
        '/effectiveness/by',
        `${qms.nameOf(judge)} ${part} this training and judged whether it worked, too. Let another person judge it.`,
        severity,
      )
    if (people.includes(judge)) yield found('took part in', 'error')
    else if (judge === trainer) yield found('held', 'warning')
  }
}

function problem(file: Document<unknown>, at: string, message: string, severity: 'error' | 'warning'): ReportedProblem {
  return { file, at, message, severity }
}
