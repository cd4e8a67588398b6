import { sha256 } from '../../core/bytes/digest.js'
import type { Document } from '../../core/model/document.js'
import { defineDraft } from '../../core/model/draft.js'
import type { ManagementReview } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { addDays, addMonths, type CalendarDate, daysBetween, earlierDay, isRealDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import { heldReviews } from '../management-review/held-reviews.js'
import { isActive } from '../people/people.js'
import { isTopManagement } from '../people/top-management.js'
import { buildReviewPack } from './build-review-pack.js'
import { packAsText } from './pack-file.js'
import { pointsAsMarkdown, topicAsMarkdown } from './pack-in-words.js'
import type { OpenPoint, PackPeriod } from './review-pack.js'

/** How long the first period is, and the time to the next review where none was before, in months. */
const USUAL_MONTHS = 12
const FILE_ENDING = '.figures.json'

/** A management review begins with what the records say of each input, the figures in a file beside it, and what has to be decided. */
export const managementReviewDraft = defineDraft({
  draftOf: 'management-review',
  draft(qms, given) {
    const last = heldReviews(qms).at(-1)
    const from =
      given.period_from ?? dayAfter(last?.fields.period_to) ?? addDays(addMonths(qms.today, -USUAL_MONTHS), 1)
    const to = given.period_to ?? qms.today
    const held = given.held ?? qms.today
    return {
      values: {
        revision: '1',
        title: `Management review of ${dateInWords(from)} to ${dateInWords(to)}`,
        held,
        period_from: from,
        period_to: to,
        next: nextAfter(held, last),
        ...peopleOf(qms, last),
      },
      sections: [],
    }
  },
  complete(qms, values, metrics) {
    const { id = '', period_from: from = qms.today, period_to: to = qms.today } = values
    const pack = buildReviewPack(qms, periodOf({ from, to }, qms.today), metrics)
    const content = packAsText(pack)
    const file = `${id}${FILE_ENDING}`
    const introduction = `From the records as of ${dateInWords(pack.as_of)}, kept in [${file}](${file}).`
    const titles = new Set(qms.types.get('management-review')?.sections.map(({ title }) => title))
    return {
      texts: Object.fromEntries(
        pack.topics.map((topic, index) => [
          topic.title,
          index === 0 ? `${introduction}\n\n${topicAsMarkdown(topic)}` : topicAsMarkdown(topic),
        ]),
      ),
      sections: [
        ...pack.topics
          .filter(({ title }) => !titles.has(title))
          .map((topic) => ({ title: topic.title, text: topicAsMarkdown(topic) })),
        { title: 'Open points', text: pointsAsMarkdown(pack.points) },
      ],
      groups: {
        figures: { file, sha256: sha256(content) },
        ...(pack.points.length > 0 && { decisions: pack.points.map(decisionOn) }),
      },
      file: { ending: FILE_ENDING, content },
    }
  },
})

const decisionOn = ({ id, about }: OpenPoint) => ({ point: id, ...defined({ about }) })

/** Of the period only what is past has figures. */
function periodOf({ from, to }: PackPeriod, today: CalendarDate) {
  const until = addDays(earlierDay(isRealDate(to) ? to : today, today), 1)
  const first = isRealDate(from) && from < until ? from : addMonths(until, -USUAL_MONTHS)
  return { from: first, until }
}

function dayAfter(day: string | undefined): CalendarDate | undefined {
  return day !== undefined && isRealDate(day) ? addDays(day, 1) : undefined
}

/** As long after this one as this one was to be after the last. */
function nextAfter(held: string, last: Document<ManagementReview> | undefined): CalendarDate | undefined {
  if (!isRealDate(held)) return undefined
  const { held: before, next } = last?.fields ?? {}
  const interval = before && next && next > before ? daysBetween(before, next) : undefined
  return interval === undefined ? addMonths(held, USUAL_MONTHS) : addDays(held, interval)
}

/** Those of the last review who are still here. */
function peopleOf(qms: Qms, last: Document<ManagementReview> | undefined) {
  const isHere = (id: string) => {
    const person = qms.person(id)
    return person !== undefined && isActive(person, qms.today)
  }
  const { chair = '', attendees = [] } = last?.fields ?? {}
  const leader = [chair, ...qms.people.map(({ id = '' }) => id)].find((id) => isHere(id) && isTopManagement(qms, id))
  const present = attendees.filter(isHere)
  return defined({ chair: leader, attendees: present.length > 0 ? present.join(', ') : leader })
}
