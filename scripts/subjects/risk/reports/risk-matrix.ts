import type { Document } from '../../../core/model/document.js'
import { defineReport } from '../../../core/model/report.js'
import { amountCell, choiceCell, dateCell, documentCell, NO_CELL, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { byId } from '../../../core/values/order.js'
import { presentRisks } from '../present-risks.js'
import { type RiskScores, riskScores, trendOfRisk } from '../risk-scores.js'

/** All open risks by their score, before and after treatment. */
export const riskMatrix = defineReport({
  id: 'risk-matrix',
  title: 'Risk matrix',
  question:
    'How likely and how grave is each risk today and once its actions are done, and is that within the appetite?',
  clauses: ['iso-9001-2015/6.1.1', 'iso-9001-2015/6.1.2'],
  parameters: [],
  about: ['risk'],
  columns: () => [
    { id: 'risk', label: 'risk', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'process', label: 'process', kind: 'document' },
    { id: 'likelihood', label: 'likelihood', kind: 'number' },
    { id: 'impact', label: 'impact', kind: 'number' },
    { id: 'score', label: 'score', kind: 'number' },
    { id: 'before', label: 'score before', kind: 'number' },
    { id: 'after', label: 'score after treatment', kind: 'number' },
    { id: 'trend', label: 'trend', kind: 'choice' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'treatment', label: 'treatment', kind: 'choice' },
    { id: 'review', label: 'next review', kind: 'date' },
  ],
  rows: (qms) =>
    presentRisks(qms)
      .map((risk) => ({ risk, scores: riskScores(qms, risk as Document) }))
      .sort((a, b) => (b.scores?.now.score ?? 0) - (a.scores?.now.score ?? 0) || byId(a.risk, b.risk))
      .map(({ risk: { id, title, fields }, scores }) => ({
        risk: documentCell(id),
        title: textCell(title),
        process: documentCell(fields.process),
        likelihood: amountCell(scores?.now.likelihood),
        impact: amountCell(scores?.now.impact),
        score: amountCell(scores?.now.score),
        before: amountCell(scores?.earlier.at(-1)?.score),
        after: amountCell(scores?.afterTreatment?.score),
        trend: scores ? choiceCell(trendOfRisk(scores)) : NO_CELL,
        state: choiceCell(stateOf(scores)),
        treatment: choiceCell(fields.treatment),
        review: dateCell(fields.next_review),
      })),
  examples: [
    {
      name: 'The highest score comes first; what was not judged says so; what is closed is left out',
      files: exampleFiles('risk', {
        'RI-001': 'title: Fire\nprocess: PR-004\nlikelihood: 2\nimpact: 3\ntreatment: accept\nnext_review: 2027-01-01',
        'RI-002':
          'title: Flood\nlikelihood: 4\nimpact: 4\nresidual_likelihood: 1\nresidual_impact: 4\nassessments: [{ on: 2025-01-01, likelihood: 5, impact: 4 }, { on: 2026-01-01, likelihood: 4, impact: 4 }]',
        'RI-003': 'title: Theft',
        'RI-004': 'title: Strike\nlikelihood: 5\nimpact: 5\nclosed: 2026-01-01',
      }),
      rows: [
        'RI-002 | Flood |  | 4 | 4 | 16 | 20 | 4 | falling | above |  | ',
        'RI-001 | Fire | PR-004 | 2 | 3 | 6 |  |  |  | within | accept | 2027-01-01',
        'RI-003 | Theft |  |  |  |  |  |  |  | not judged |  | ',
      ],
    },
  ],
})

function stateOf(scores: RiskScores | undefined): 'not judged' | 'above' | 'within' {
  if (!scores) return 'not judged'
  return scores.now.score > scores.appetite ? 'above' : 'within'
}
