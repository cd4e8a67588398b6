import type { Document } from '../../core/model/document.js'
import { fieldText, isList } from '../../core/model/fields.js'
import type { Acknowledgement, DocumentTypes } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { groupBy } from '../../core/values/group-by.js'

/** A record that people have come to know a revision of a document. */
export interface Reading {
  readonly record: Document
  readonly revision: string | undefined
  readonly on: CalendarDate | undefined
  readonly people: readonly string[]
}

/**
 * @returns what says who has come to know which revision of a document: acknowledgements, and sessions in which it was taught. Whatever
 * asks who knows a text asks here, so that all of it gives one answer.
 */
export function readingsOf(content: QmsContent, document: string): readonly Reading[] {
  const acknowledged = acknowledgementsByDocument(content).get(document) ?? []
  return [...acknowledged.map(readingIn), ...sessionsOn(content, document)]
}

function readingIn(record: Document<Acknowledgement>): Reading {
  const { revision, on, people = [] } = record.fields
  return { record: record as Document, revision, on, people }
}

/** Before it is held, a session names who is invited. One that does not name the revision teaches none. */
function sessionsOn(content: QmsContent, document: string): readonly Reading[] {
  return content
    .linksTo(document)
    .filter(({ from, pointer }) => from.type === 'training' && pointer.startsWith('/documents/'))
    .flatMap(({ from: record, revision }) => {
      const { held: on, people = [], cancelled } = record.fields as DocumentTypes['training']
      return on === undefined || cancelled || revision === undefined ? [] : [{ record, revision, on, people }]
    })
}

/**
 * @returns the fields of a session that say who has come to know which text since when; none of another record, of a session that is
 * still to be held, and of one that names no revision
 */
export function readingFields({ type, fields }: Document, today: CalendarDate): readonly string[] {
  const { documents, cancelled } = fields
  const held = fieldText(fields, 'held')
  const isHeld = type === 'training' && held !== undefined && held <= today && cancelled === undefined
  return isHeld && isList(documents) && documents.some((one) => String(one).includes('@'))
    ? ['held', 'people', 'documents', 'cancelled']
    : []
}

const acknowledgementsByDocument = onceForAllDays((content) =>
  groupBy<Document<Acknowledgement>, string | undefined>(
    content.ofType('acknowledgement'),
    ({ fields }) => fields.document,
  ),
)
