import type { CalendarDate } from '../values/date.js'
import type { Document } from './document.js'

/** What a date in a document can mean. Schemas say it with the keyword `event`; a `dueDate` is `due` without saying so. */
export type RecordedEvent = 'opened' | 'decided' | 'due' | 'done' | 'verified' | 'closed'

/** What follows from several records: a revision comes into force, another one takes its place, the document is retired. */
type ComputedEvent = 'in force' | 'superseded' | 'retired'

/** Something that happened, or is to happen, on a day. */
export interface TimelineEvent {
  readonly on: CalendarDate
  readonly kind: RecordedEvent | ComputedEvent
  /** The document or record that says so. */
  readonly document: Document
  /** The field that has the date, such as `/actions/0/done`; undefined for what is computed. */
  readonly at?: string
  /** The id of the document that it is about, if that is another one. */
  readonly about?: string
}
