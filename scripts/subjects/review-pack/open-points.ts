import { insightFigureInWords } from '../../core/format/index.js'
import type { Qms } from '../../core/model/qms.js'
import { counted } from '../../core/words/counted.js'
import { type DueItem, kindOfDue } from '../actions/due/due-item.js'
import { dueItems } from '../actions/due/due-items.js'
import { insightsOf } from '../system/insights-of.js'
import { packSeries } from './pack-series.js'
import type { PackSources } from './pack-sources.js'
import type { OpenPoint } from './review-pack.js'

/** @returns what a management review has to decide on: indicators off target, signals in them, what several figures say together, and what is overdue */
export function openPoints(sources: PackSources): readonly OpenPoint[] {
  const measured = packSeries(sources)
  return [
    ...measured.flatMap(({ series: { id }, offTarget }) =>
      offTarget === undefined
        ? []
        : [{ id: `${id}/off-target`, kind: 'off-target' as const, about: id, says: offTarget }],
    ),
    ...measured.flatMap(({ series: { id }, signals }) =>
      signals === undefined ? [] : [{ id: `${id}/signal`, kind: 'signal' as const, about: id, says: signals }],
    ),
    ...insightsOf(sources.qms)
      .filter(({ reading }) => reading.isNoticed)
      .map(({ insight, reading }) => ({
        id: `insight/${insight.id}`,
        kind: 'insight' as const,
        says: `${insight.title}: ${reading.figures.map(insightFigureInWords).join('; ')}. ${insight.lookAt}`,
      })),
    ...overdue(sources.qms).map(({ key, document, task, on, daysLate, owner }) => ({
      id: key,
      kind: 'overdue' as const,
      about: document.id,
      says: `${task}: due on ${on}, ${counted(daysLate, 'day')} late${owner === undefined ? '' : `, ${sources.qms.nameOf(owner)}`}.`,
    })),
  ]
}

/** Reviews, approvals and readings have lists of their own, and the next management review is this one. */
function overdue(qms: Qms): readonly DueItem[] {
  return dueItems(qms).filter(
    (item) =>
      (item.stage === 'overdue' || item.stage === 'long overdue') &&
      (kindOfDue(item) === 'action' || kindOfDue(item) === 'other') &&
      !(item.document.type === 'management-review' && item.at === '/next'),
  )
}
