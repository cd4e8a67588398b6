import type { Document } from '../../core/model/document.js'
import type { Indicator, QualityObjective } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import type { Observation } from '../../core/statistics/observation.js'
import { type CalendarDate, daysBetween, earlierDay } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { once } from '../../core/values/once.js'
import { revisionsOf } from '../approval/revisions.js'
import { asIndicator } from './as-indicator.js'
import type { IndicatorPoint } from './indicator-point.js'
import { measuredPoints, typedPoints } from './indicator-series.js'
import { isOffTarget } from './indicator-target.js'

/** How near a quality objective is to its target, against the time that has passed. */
export interface ObjectiveProgress {
  readonly baseline: number
  readonly target: number
  readonly due: CalendarDate
  /** The latest result; undefined where nothing was measured since the start. */
  readonly now?: { readonly on: CalendarDate; readonly value: number }
  /** Of the way from the baseline to the target, 0 to 1 and beyond; undefined where a level is held. */
  readonly share?: number
  /** Of the time, 0 to 1; undefined while the objective is not in force. */
  readonly elapsed?: number
  readonly state: ProgressState
}

export type ProgressState = 'reached' | 'missed' | 'behind' | 'on course' | 'not measured'

/** By how much of the way it may be behind. */
const BEHIND = 0.1

/** @returns undefined for what is no quality objective, or lacks its numbers */
export function objectiveProgress(qms: Qms, document: Document): ObjectiveProgress | undefined {
  return progressOf(qms)(document)
}

const progressOf = once((qms: Qms) => once((document: Document) => workOut(qms, document)))

function workOut(qms: Qms, document: Document): ObjectiveProgress | undefined {
  if (document.type !== 'quality-objective') return undefined
  const { fields } = document as Document<QualityObjective>
  const { baseline, target, due } = fields
  if (baseline === undefined || target === undefined || due === undefined) return undefined
  const indicator = asIndicator(qms.find(fields.indicator ?? ''))
  const now = latestResult(indicator ? measuredPoints(qms, indicator) : typedPoints(fields), earlierDay(due, qms.today))
  const start = revisionsOf(qms, document).flatMap(({ effectiveOn }) => effectiveOn ?? [])[0]
  const elapsed =
    start === undefined || start > qms.today || start >= due
      ? undefined
      : Math.min(1, daysBetween(start, qms.today) / daysBetween(start, due))
  const share = now === undefined || target === baseline ? undefined : (now.value - baseline) / (target - baseline)
  const known = { baseline, target, due, ...defined({ now, share, elapsed }) }
  const isReached = share === undefined ? now !== undefined && isHeld(target, now.value, indicator?.fields) : share >= 1
  return { ...known, state: stateOf(known, isReached, qms.today) }
}

/** Of a period that is over. */
function latestResult(points: readonly (Observation & Pick<IndicatorPoint, 'on' | 'isOpen'>)[], until: CalendarDate) {
  const last = points.findLast(({ on, isOpen }) => !isOpen && on <= until)
  return last?.value === undefined ? undefined : { on: last.on, value: last.value }
}

/** A level to hold: the indicator says which way is worse, and by how much it may be missed. */
function isHeld(target: number, value: number, { direction = 'target', tolerance = 0 }: Indicator = {}): boolean {
  return !isOffTarget(direction, { value: target, tolerance }, value)
}

function stateOf(
  { due, now, share, elapsed }: Omit<ObjectiveProgress, 'state'>,
  isReached: boolean,
  today: CalendarDate,
): ProgressState {
  if (now === undefined) return 'not measured'
  if (isReached) return 'reached'
  if (due < today) return 'missed'
  // A level that is not held is behind at once: no time is given for it.
  return share === undefined || share < (elapsed ?? 0) - BEHIND ? 'behind' : 'on course'
}
