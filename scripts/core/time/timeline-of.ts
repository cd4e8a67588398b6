import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import type { TimelineEvent } from '../model/timeline-event.js'
import { recordedEvents } from './recorded-events.js'
import { buildTimeline, type Timeline } from './timeline.js'

/**
 * What was opened, decided, due, done, verified and closed, on which day, by which record: past and future, sorted once for
 * all days.
 */
export const timelineOf: (qms: QmsContent) => Timeline<TimelineEvent> = onceForAllDays((content) =>
  buildTimeline(recordedEvents(content)),
)
