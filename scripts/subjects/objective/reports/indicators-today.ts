import { defineReport } from '../../../core/model/report.js'
import { actorCell, amountCell, choiceCell, documentCell, textCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { type StateOfIndicator, stateOfIndicators } from '../indicator-state.js'

const MONTHLY = 'frequency: monthly\nunit: "%"\ndirection: higher\n'

/** Every indicator: its latest value against its target, those that need a decision first. */
export const indicatorsToday = defineReport({
  id: 'indicators-today',
  title: 'Indicators',
  question: 'Which indicators miss their target, lack a result or get worse, so that a decision is needed?',
  clauses: ['iso-9001-2015/9.1.1', 'iso-9001-2015/9.1.3', 'iso-9001-2015/9.3.2'],
  parameters: [],
  about: ['indicator'],
  columns: () => [
    { id: 'indicator', label: 'indicator', kind: 'document' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'decision', label: 'decision', kind: 'choice' },
    { id: 'state', label: 'state', kind: 'choice' },
    { id: 'value', label: 'value', kind: 'number' },
    { id: 'period', label: 'of', kind: 'text' },
    { id: 'target', label: 'target', kind: 'number' },
    { id: 'trend', label: 'trend', kind: 'choice' },
    { id: 'signal', label: 'signal', kind: 'choice' },
    { id: 'process', label: 'process', kind: 'document' },
    { id: 'owner', label: 'owner', kind: 'actor', isCurrent: true },
  ],
  rows: (qms) =>
    [...stateOfIndicators(qms)]
      .sort((a, b) => Number(needsDecision(b)) - Number(needsDecision(a)))
      .map((one) => {
        const { indicator: document, latest, points, state, isSignal } = one
        const { unit, process, owner } = document.fields
        return {
          indicator: documentCell(document.id),
          title: textCell(document.title),
          decision: choiceCell(needsDecision(one) ? 'needed' : 'none', needsDecision(one) ? 'Needed' : 'Not needed'),
          state: choiceCell(state),
          value: amountCell(latest?.value, unit),
          period: textCell(latest?.label),
          target: amountCell(points.at(-1)?.target?.value, unit),
          trend: choiceCell(trendOf(one)),
          signal: choiceCell(isSignal ? 'yes' : 'no'),
          process: documentCell(process),
          owner: actorCell(owner),
        }
      }),
  examples: [
    {
      name: 'One is off its target, one lacks a result, one is on target, one has no result yet',
      files: exampleFiles('indicator', {
        'KI-001': `${MONTHLY}title: On time\ntarget: 95\nprocess: PR-003\nresults: [{ on: 2026-09-30, value: 97 }, { on: 2026-10-31, value: 96 }]`,
        'KI-002': `${MONTHLY}title: Right first time\ntarget: 95\nresults: [{ on: 2026-09-30, value: 95 }, { on: 2026-10-31, value: 90 }]`,
        'KI-003': `${MONTHLY}title: Answers\ntarget: 80\nresults: [{ on: 2026-08-31, value: 85 }]`,
        'KI-004': `${MONTHLY}title: Ideas\ntarget: 1`,
      }),
      rows: [
        'KI-002 | Right first time | needed | off target | 90 | 2026-10 | 95 | worse | no |  | ',
        'KI-003 | Answers | needed | no result | 85 | 2026-08 | 80 |  | no |  | ',
        'KI-001 | On time | none | on target | 96 | 2026-10 | 95 | worse | no | PR-003 | ',
        'KI-004 | Ideas | none | not measured yet |  |  |  |  | no |  | ',
      ],
    },
  ],
})

/** A signal on the good side needs none. */
function needsDecision(one: StateOfIndicator): boolean {
  return one.state === 'off target' || one.state === 'no result' || (one.isSignal && trendOf(one) === 'worse')
}

/** Against the value before. */
function trendOf({ indicator, points }: StateOfIndicator): 'better' | 'worse' | 'unchanged' | undefined {
  const [before, now] = points.flatMap(({ value }) => value ?? []).slice(-2)
  const { direction = 'target' } = indicator.fields
  const target = points.at(-1)?.target?.value
  if (before === undefined || now === undefined) return undefined
  if (before === now) return 'unchanged'
  if (direction !== 'target') return now > before === (direction === 'higher') ? 'better' : 'worse'
  if (target === undefined) return undefined
  return Math.abs(now - target) < Math.abs(before - target) ? 'better' : 'worse'
}
