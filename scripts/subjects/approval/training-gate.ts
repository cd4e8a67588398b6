import type { Document, Fields } from '../../core/model/document.js'
import { fieldAt, fieldText, isList } from '../../core/model/fields.js'
import type { Approval } from '../../core/model/generated-types.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { readersOn } from '../people/people.js'
import { changeClassOf } from './approval-matrix.js'
import { readingsOf } from './readings.js'

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
export interface RequiredTraining {
  readonly roles?: readonly string[]
  readonly threshold?: number
}

/**
 * @returns the gate of a revision on the as-of date; undefined when it needs none. Once enough had acknowledged, people who come
 * later do not close the gate again: a text in force stays in force.
 */
export function trainingGate(
  qms: Qms,
  id: string,
  revision: string,
  training: RequiredTraining,
): TrainingGate | undefined {
  const { roles = [], threshold } = training
  if (!threshold) return undefined
  const reachedOn = gateReachedOn(qms, id, revision, training)
  const given = readingsOfRevision(qms, id, revision)
  return {
    ...gateOn(qms, roles, given, qms.today),
    threshold,
    reachedOn: reachedOn !== undefined && reachedOn <= qms.today ? reachedOn : undefined,
  }
}

/** @returns the first day on which enough people had acknowledged a revision; undefined if there is none, or no gate */
export function gateReachedOn(
  content: QmsContent,
  id: string,
  revision: string,
  { roles = [], threshold }: RequiredTraining,
): CalendarDate | undefined {
  if (!threshold) return undefined
  const given = readingsOfRevision(content, id, revision)
  const days = [...new Set(given.map(({ on }) => on))].sort()
  return days.find((on) => {
    const { needed, acknowledged } = gateOn(content, roles, given, on)
    return needed.length > 0 && acknowledged.length * 100 >= threshold * needed.length
  })
}

interface DatedReading {
  readonly on: CalendarDate
  readonly people: readonly string[]
}

function readingsOfRevision(content: QmsContent, id: string, revision: string): readonly DatedReading[] {
  return readingsOf(content, id).flatMap(({ on, people, ...read }) =>
    read.revision === revision && on !== undefined ? [{ on, people }] : [],
  )
}

/** Who must know it on a day, and who of them had acknowledged it by then. */
function gateOn(
  content: QmsContent,
  roles: readonly string[],
  given: readonly DatedReading[],
  on: CalendarDate,
): Pick<TrainingGate, 'needed' | 'acknowledged'> {
  const needed = [...new Set(roles.flatMap((role) => readersOn(content, role, on).map(({ id = '' }) => id)))]
  const known = new Set(given.filter((one) => one.on <= on).flatMap(({ people }) => people))
  return { needed, acknowledged: needed.filter((person) => known.has(person)) }
}

/** @returns the training that a text asks for, as written in it */
export function trainingOf({ fields }: Pick<Document, 'fields'>): RequiredTraining {
  return (fields.training as RequiredTraining | undefined) ?? {}
}

/**
 * @returns the training that holds back a text which is approved from now on: of everybody, unless it gives another share. Of an
 * editorial change nothing has to be learned, unless it gives a share.
 */
export function holdingTraining(document: Pick<Document, 'fields'>): Required<RequiredTraining> | undefined {
  const usual = changeClassOf(document) === 'editorial' ? 0 : EVERYBODY
  const { roles = [], threshold = usual } = trainingOf(document)
  // A withdrawal starts no new work, so there is nothing to learn first.
  return roles.length > 0 && threshold > 0 && !document.fields.retired ? { roles, threshold } : undefined
}

const EVERYBODY = 100

/**
 * @returns the training that holds back an approved text. Its record keeps it; one that does not was written when only a text
 * that named a share was held back.
 */
export function trainingFor(document: Pick<Document, 'fields'>, { training, revision }: Approval): RequiredTraining {
  // The text as it is now says nothing of who must know an earlier one.
  return training ?? (revision === document.fields.revision ? trainingOf(document) : {})
}

/** @returns the fields of a text as git keeps it, where all is text, with its training as a document has it */
export function withTraining(fields: Fields): Fields {
  const threshold = Number(fieldText(fields, 'training.threshold'))
  const roles = fieldAt(fields, '/training/roles')
  const training = {
    ...(isList(roles) && { roles: roles.filter((role) => typeof role === 'string' && role !== '') }),
    ...(Number.isInteger(threshold) && threshold >= 0 && threshold <= 100 && { threshold }),
  }
  return { ...fields, training }
}
