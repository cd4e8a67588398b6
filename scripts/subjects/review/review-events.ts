import { fieldText } from '../../core/model/fields.js'
import type { QmsContent } from '../../core/model/qms.js'
import type { TimelineEvent } from '../../core/model/timeline-event.js'
import { reviewDeadlines } from './review-deadlines.js'

/** Finds the days by which documents were to be reviewed, as records set them. The day that a document names itself is recorded anyway. */
export function* reviewEvents(content: QmsContent): Generator<TimelineEvent> {
  for (const { document, on, setBy } of reviewDeadlines(content)) {
    if (on === fieldText(document.fields, 'next_review')) continue
    const record = setBy && content.find(setBy.id)
    yield { on, kind: 'due', document: record ?? document, ...(record && { about: document.id }) }
  }
}
