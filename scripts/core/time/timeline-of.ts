import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import type { TimelineEvent } from '../model/timeline-event.js'
import { correctionOf } from '../questions/corrected-rows.js'
import { fieldValues } from '../questions/field-values.js'
import { buildTimeline, type Timeline } from './timeline.js'

/**
 * What was opened, decided, due, done, verified and closed, on which day, by which record: past and future, sorted once for
 * all days.
 */
export const timelineOf: (qms: QmsContent) => Timeline<TimelineEvent> = onceForAllDays((content) =>
  buildTimeline(recordedEvents(content)),
)

/** Finds every date that has a meaning in a schema, past and future, document by document. */
function* recordedEvents(content: QmsContent): Generator<TimelineEvent> {
  for (const { document, field, pointer, value } of fieldValues(content, ({ event }) => event !== undefined)) {
    // What a wrong row tells did not happen so.
    if (correctionOf(content, document)) continue
    if (field.event && typeof value === 'string') yield { on: value, kind: field.event, document, at: pointer }
  }
}
