import type { QmsContent } from '../model/qms.js'
import type { TimelineEvent } from '../model/timeline-event.js'
import { fieldValues } from '../questions/field-values.js'

/** Finds every date that has a meaning in a schema, past and future, document by document. */
export function* recordedEvents(content: QmsContent): Generator<TimelineEvent> {
  for (const { document, field, pointer, value } of fieldValues(content, ({ event }) => event !== undefined)) {
    if (field.event && typeof value === 'string') yield { on: value, kind: field.event, document, at: pointer }
  }
}
