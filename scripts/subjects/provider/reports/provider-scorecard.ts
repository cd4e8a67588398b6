import type { Document } from '../../../core/model/document.js'
import { defineReport } from '../../../core/model/report.js'
import {
  actorCell,
  amountCell,
  choiceCell,
  dateCell,
  documentCell,
  listCell,
  textCell,
} from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { byId } from '../../../core/values/order.js'
import { openActionsColumn } from '../../actions/columns/open-actions-column.js'
import { type Criterion, evaluationsDone, presentProviders } from '../evaluations.js'
import { providerScore } from '../provider-score.js'

const CRITERIA =
  'criteria:\n  - { metric: On time, threshold: 80, weight: 3 }\n  - { metric: Faults, threshold: 5, at_most: true }'

/** How external providers do by their criteria, and which of them get worse. */
export const providerScorecard = defineReport({
  id: 'provider-scorecard',
  title: 'Provider scorecard',
  question: 'How well does each external provider meet its criteria, and which of them are slipping?',
  clauses: ['iso-9001-2015/8.4.1'],
  parameters: [],
  about: ['external-provider'],
  columns: () => [
    { id: 'provider', label: 'provider', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'class', label: 'class', kind: 'choice' },
    { id: 'status', label: 'status', kind: 'choice' },
    { id: 'evaluated', label: 'evaluated', kind: 'date' },
    { id: 'score', label: 'score', kind: 'number' },
    { id: 'before', label: 'score before', kind: 'number' },
    { id: 'trend', label: 'trend', kind: 'choice' },
    { id: 'missed', label: 'criteria missed', kind: 'list' },
    { id: 'unknown', label: 'without a value', kind: 'list' },
    { id: 'next', label: 'next evaluation', kind: 'date' },
    { id: 'actions', label: 'open actions', kind: 'number' },
    { id: 'owner', label: 'owner', kind: 'actor' },
  ],
  rows: (qms) => {
    const rows = presentProviders(qms).map((provider) => {
      const { id, title, fields } = provider
      const done = evaluationsDone(qms, provider)
      const [before, latest] = [done.at(-2), done.at(-1)].map((one) => one && providerScore(fields, one.evaluation))
      return {
        provider,
        score: latest?.score,
        row: {
          provider: documentCell(id),
          title: textCell(title),
          class: choiceCell(fields.class),
          status: choiceCell(fields.status),
          evaluated: dateCell(done.at(-1)?.evaluation.on),
          score: amountCell(latest?.score, '%'),
          before: amountCell(before?.score, '%'),
          trend: choiceCell(trendOf(before?.score, latest?.score)),
          missed: listCell(namesOf(latest?.missed)),
          unknown: listCell(namesOf(latest?.withoutValue)),
          next: dateCell(fields.next_evaluation),
          actions: openActionsColumn.cellOf(qms, provider as Document),
          owner: actorCell(fields.owner),
        },
      }
    })
    // The lowest score comes first, what was never evaluated last.
    return rows
      .sort((a, b) => (a.score ?? Infinity) - (b.score ?? Infinity) || byId(a.provider, b.provider))
      .map(({ row }) => row)
  },
  examples: [
    {
      name: 'One is slipping, one lacks a value, one was never evaluated, and nothing is bought from the last one any more',
      files: exampleFiles('external-provider', {
        'EP-001': `title: Cells\nclass: A\nstatus: approved\n${CRITERIA}\nevaluations:\n  - { on: 2025-10-01, scores: [{ metric: On time, value: 90 }, { metric: Faults, value: 5 }] }\n  - { on: 2026-10-01, scores: [{ metric: on time, value: 60 }, { metric: Faults, value: 10 }] }\nactions: [{ what: Visit it, due: 2026-12-01 }]\nnext_evaluation: 2027-10-01`,
        'EP-002': `title: Labels\nclass: C\nstatus: approved\n${CRITERIA}\nevaluations:\n  - { on: 2026-10-01, scores: [{ metric: On time, value: 90 }] }\nowner: ada`,
        'EP-003': `title: Cloud\nstatus: candidate\n${CRITERIA}`,
        'EP-004': 'title: Paper\nended: 2026-01-01',
      }),
      rows: [
        'EP-001 | Cells | A | approved | 2026-10-01 | 68.8 | 100 | falling | On time, Faults |  | 2027-10-01 | 1 | ',
        'EP-002 | Labels | C | approved | 2026-10-01 | 100 |  |  |  | Faults |  | 0 | ada',
        'EP-003 | Cloud |  | candidate |  |  |  |  |  |  |  | 0 | ',
      ],
    },
  ],
})

const namesOf = (criteria: readonly Criterion[] = []) => criteria.map(({ metric }) => textCell(metric))

function trendOf(before: number | undefined, now: number | undefined): string | undefined {
  if (before === undefined || now === undefined) return undefined
  return now < before ? 'falling' : now > before ? 'rising' : 'unchanged'
}
