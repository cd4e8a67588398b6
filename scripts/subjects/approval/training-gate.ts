import type { CalendarDate } from '../../core/model/date.js'
import type { Document } from '../../core/model/document.js'
import type { Acknowledgement } from '../../core/model/generated-types.js'
import { groupBy } from '../../core/model/group-by.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { holdersOf } from '../people/people.js'

/** How far the people who must know a revision before it applies have acknowledged it. */
export interface TrainingGate {
  /** Who must, on the as-of date. */
  readonly needed: readonly string[]
  readonly acknowledged: readonly string[]
  /** Percent of them that must have acknowledged. */
  readonly threshold: number
  /** The first day on which enough had; undefined when that day has not come. */
  readonly reachedOn: CalendarDate | undefined
}

/** Who must know a text, and which share of them before it applies. */
interface Training {
  readonly roles?: readonly string[]
  readonly threshold?: number
}

/**
 * @returns the gate of a revision; undefined when it needs none. Once enough had acknowledged, people who come later do not
 * close the gate again: a text in force stays in force.
 */
export function trainingGate(qms: Qms, id: string, revision: string, training: Training): TrainingGate | undefined {
  const { roles = [], threshold } = training
  if (threshold === undefined) return undefined
  const given = acknowledgementsOf(qms, id)
    .map((document) => document.fields)
    .filter((one) => one.revision === revision && one.on !== undefined && one.on <= qms.today)
  const state = (on: CalendarDate) => {
    const needed = [...new Set(roles.flatMap((role) => holdersOf(qms, role, on).map((person) => person.id ?? '')))]
    const known = new Set(given.filter((one) => (one.on ?? '') <= on).flatMap(({ people = [] }) => people))
    return { needed, acknowledged: needed.filter((person) => known.has(person)) }
  }
  const isReached = (on: CalendarDate) => {
    const { needed, acknowledged } = state(on)
    return needed.length > 0 && acknowledged.length * 100 >= threshold * needed.length
  }
  const days = [...new Set(given.map(({ on = '' }) => on))].sort()
  return { ...state(qms.today), threshold, reachedOn: days.find(isReached) }
}

/** @returns the records that people read or were trained on some revision of a document */
export function acknowledgementsOf(qms: Qms, id: string): readonly Document<Acknowledgement>[] {
  return acknowledgementsByDocument(qms).get(id) ?? []
}

/** @returns what a text says of the training that it needs */
export function trainingOf({ fields }: Pick<Document, 'fields'>): Training {
  return (fields.training as Training | undefined) ?? {}
}

const acknowledgementsByDocument = onceForAllDays((qms) =>
  groupBy<Document<Acknowledgement>, string | undefined>(
    qms.ofType('acknowledgement'),
    ({ fields }) => fields.document,
  ),
)
