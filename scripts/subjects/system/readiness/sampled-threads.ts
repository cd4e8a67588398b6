import { sha256 } from '../../../core/bytes/digest.js'
import type { Document } from '../../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../../core/model/document-type.js'
import type { Qms } from '../../../core/model/qms.js'
import { fieldLabel } from '../../../core/questions/field-label.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { hasBegun } from '../../documents/has-begun.js'
import { isClosed } from '../../documents/is-closed.js'
import { recordState } from '../../documents/record-state.js'

/** A record that an auditor might draw, and what followed from it. */
export interface Thread {
  readonly start: Document
  /** In the order in which they follow from each other, the first is the start. */
  readonly steps: readonly ThreadStep[]
}

interface ThreadStep {
  readonly record: Document
  readonly state: string
  /** What the work on it asks for and it does not say yet, as people call it; nothing once it is complete. */
  readonly missing: readonly string[]
}

/**
 * Draws a record of each type that something may follow from, as an auditor would, and follows it to its end.
 *
 * @param seed the same seed draws the same records from the same system
 */
export function sampledThreads(qms: Qms, seed: string): readonly Thread[] {
  const types = new Set([...qms.types.values()].filter(isFollowed).map(({ name }) => name))
  const byType = groupBy(
    qms.documents.filter((one) => one.id !== '' && !one.row && types.has(one.type) && hasBegun(qms, one)),
    ({ type }) => type,
  )
  return [...byType]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, records]) => {
      const start = drawn(seed, records)
      return start ? [{ start, steps: follow(qms, start).map((record) => stepOf(qms, record)) }] : []
    })
}

/** Records follow from it, or it follows from others. */
function isFollowed({ control, fields }: DocumentType): boolean {
  return control === 'retained' && fields.some(({ followUp, origin }) => followUp !== undefined || origin === true)
}

/** @returns the first in the order of the seed */
function drawn(seed: string, records: readonly Document[]): Document | undefined {
  const places = records.map(({ id }) => sha256(`${seed}\n${id}`))
  return records[places.indexOf(places.toSorted()[0] ?? '')]
}

/** Itself and what had followed from it by then, and from that: each once, however they refer to each other. */
function follow(qms: Qms, start: Document): readonly Document[] {
  const found = new Set<Document>([start])
  for (const record of found) {
    const later = qms.linksTo(record.id).filter(({ from, pointer }) => isOrigin(qms, from, pointer))
    const named = qms.linksFrom(record).filter(({ pointer }) => isFollowUp(qms, record, pointer))
    const next = [...later.map(({ from }) => from), ...named.flatMap(({ target }) => qms.withId(target))]
    for (const one of next) if (hasBegun(qms, one)) found.add(one)
  }
  return [...found]
}

const isOrigin = (qms: Qms, from: Document, pointer: string) =>
  fieldsAt(qms, from, pointer).some(({ origin }) => origin === true)

const isFollowUp = (qms: Qms, from: Document, pointer: string) =>
  fieldsAt(qms, from, pointer).some(({ followUp }) => followUp !== undefined)

/** The field at a place, and those around it: a list of items, a decision that names what follows. */
function fieldsAt(qms: Qms, document: Document, pointer: string): readonly FieldDefinition[] {
  const place = pointer.slice(1).replaceAll(/\/\d+/g, '')
  return (qms.typeOf(document)?.fields ?? []).filter(({ path }) => {
    const around = path.filter((step) => step !== '*').join('/')
    return place === around || place.startsWith(`${around}/`)
  })
}

function stepOf(qms: Qms, record: Document): ThreadStep {
  const { asks = [], fields = [] } = qms.typeOf(record) ?? {}
  const labelOf = (name: string) =>
    fieldLabel(
      name,
      fields.find(({ path }) => path.join('.') === name),
    )
  return {
    record,
    state: recordState(qms, record) ?? 'recorded',
    missing: isClosed(qms, record) ? [] : asks.filter((name) => record.fields[name] === undefined).map(labelOf),
  }
}
