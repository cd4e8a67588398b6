import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { TimelineEvent } from '../../core/model/timeline-event.js'
import { buildTimeline, type Timeline } from '../../core/time/timeline.js'
import { timelineOf } from '../../core/time/timeline-of.js'
import { approvalEvents } from '../approval/approval-events.js'
import { reviewEvents } from '../review/review-events.js'

/** What the dates in records say, and what follows from them: which revision came into force when, which review was due. */
export const wholeTimeline = onceForAllDays(
  (content): Timeline<TimelineEvent> =>
    buildTimeline([...timelineOf(content), ...approvalEvents(content), ...reviewEvents(content)]),
)
