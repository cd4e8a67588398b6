import type { Document } from '../../core/model/document.js'
import type { Milestone, Roadmap } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { addDays, type CalendarDate, daysBetween, isOverdue, laterDay } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { once } from '../../core/values/once.js'
import { type PlacedStep, placeSteps } from './chain.js'
import { missingEvidence } from './missing-evidence.js'

/** Where a milestone is, and when it will be reached if all goes on as planned from today. */
export interface MilestoneProgress {
  readonly milestone: Document<Milestone>
  readonly state: 'reached' | 'late' | 'in work' | 'ahead' | 'dropped'
  /** A sentence for each thing that is missing before it is reached. */
  readonly missing: readonly string[]
  /** The day on which it can be reached; none for one that is reached or dropped. */
  readonly expected?: CalendarDate
  /** Days after the planned one. */
  readonly daysLate: number
  /** A day more on it was a day more for the target, as it is planned. */
  readonly isCritical: boolean
  /** When the last milestone of the roadmap is expected, where that is later than planned. */
  readonly endMovesTo?: CalendarDate
}

/** @returns the milestones of all roadmaps, roadmap by roadmap, in the order in which they are written */
export const roadmapProgress = once((qms: Qms): readonly MilestoneProgress[] =>
  qms.ofType('roadmap').flatMap((roadmap) => progressOf(qms, roadmap)),
)

function progressOf(qms: Qms, roadmap: Document<Roadmap>): readonly MilestoneProgress[] {
  if (roadmap.fields.retired) return []
  const milestones = qms.ofType('milestone').filter(({ path }) => path === roadmap.path)
  const steps = milestones.filter(({ fields }) => !isDropped(qms, fields)).map(({ fields }) => stepOf(fields))
  const placed = placeSteps(steps)
  const found = new Map<string, MilestoneProgress>()
  const order = [...milestones].sort((a, b) => placeOf(placed, a) - placeOf(placed, b))
  for (const milestone of order) found.set(milestone.id, judge(qms, milestone, placed, found, milestones))
  const endMovesTo = lateEnd([...found.values()])
  return milestones.flatMap(({ id }) => {
    const progress = found.get(id)
    return progress ? [{ ...progress, ...defined({ endMovesTo }) }] : []
  })
}

function lateEnd(all: readonly MilestoneProgress[]): CalendarDate | undefined {
  const planned = all.map(({ milestone, state }) => (state === 'dropped' ? '' : (milestone.fields.until ?? '')))
  const end = all.map(({ expected = '' }) => expected).reduce(laterDay, '')
  return end > planned.reduce(laterDay, '') ? end : undefined
}

const placeOf = (placed: ReadonlyMap<string, PlacedStep>, { fields }: Document<Milestone>) =>
  placed.get(fields.step ?? '')?.until ?? 0

function stepOf({ step = '', from = '', until = '', after = [] }: Milestone) {
  return { step, after, length: Math.max(1, daysBetween(from, until)) }
}

function isDropped({ today }: Qms, { dropped }: Milestone): boolean {
  return dropped !== undefined && dropped <= today
}

/** What waits for others begins no earlier than they are expected to end. */
function judge(
  qms: Qms,
  milestone: Document<Milestone>,
  placed: ReadonlyMap<string, PlacedStep>,
  before: ReadonlyMap<string, MilestoneProgress>,
  all: readonly Document<Milestone>[],
): MilestoneProgress {
  const { fields } = milestone
  const { from = qms.today, until = qms.today, after = [], step = '' } = fields
  const known = { milestone, daysLate: 0, isCritical: placed.get(step)?.isCritical ?? false }
  if (isDropped(qms, fields)) return { ...known, state: 'dropped', missing: [], isCritical: false }
  const missing = missingEvidence(qms, fields)
  if (missing.length === 0) return { ...known, state: 'reached', missing }
  const earlier = all.filter((one) => after.includes(one.fields.step ?? '')).flatMap(({ id }) => before.get(id) ?? [])
  const begin = earlier.reduce((day, { expected = day }) => laterDay(day, expected), from)
  const expected = laterDay(laterDay(addDays(begin, daysBetween(from, until)), until), qms.today)
  const state = isOverdue(until, qms.today) ? 'late' : from <= qms.today ? 'in work' : 'ahead'
  return { ...known, state, missing, expected, daysLate: daysBetween(until, expected) }
}
