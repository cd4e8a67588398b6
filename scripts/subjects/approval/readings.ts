import type { DocumentTypes } from '../../core/model/generated-types.js'
import type { QmsContent } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { acknowledgementsOf } from './training-gate.js'

/** A revision that people have come to know on a day. */
export interface Reading {
  /** Of the record that says so. */
  readonly id: string
  readonly revision: string | undefined
  readonly on: CalendarDate | undefined
  readonly people: readonly string[] | undefined
}

/** @returns who has come to know which revision of a document: what people were taught in a session, they need not read again alone */
export function readingsOf(content: QmsContent, document: string): readonly Reading[] {
  const read = acknowledgementsOf(content, document).map(({ id, fields: { revision, on, people } }) => ({
    id,
    revision,
    on,
    people,
  }))
  return [...read, ...sessionsOn(content, document)]
}

/** A session that does not name the revision teaches none. */
function sessionsOn(content: QmsContent, document: string): readonly Reading[] {
  return content
    .linksTo(document)
    .filter(({ from, pointer }) => from.type === 'training' && pointer.startsWith('/documents/'))
    .flatMap(({ from, revision }) => {
      const { held: on, people, cancelled } = from.fields as DocumentTypes['training']
      return cancelled ? [] : [{ id: from.id, revision, on, people }]
    })
}
