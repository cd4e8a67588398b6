import ical, { ICalEventTransparency } from 'ical-generator'
import type { DueFormat } from './due-format.js'
import { whoInWords } from './due-in-words.js'
import type { DueItem } from './due-item.js'

const DAY_SECONDS = 86_400

/** A calendar feed (RFC 5545): one all-day event for each item, which keeps its UID when its date moves. */
export const formatDueIcs: DueFormat = ({ today, organization, items }) => {
  const calendar = ical({ name: `${organization}: what is due`, prodId: '//qms-kit//due//EN', ttl: DAY_SECONDS })
  for (const item of items) {
    calendar.createEvent({
      id: encodeURI(`${organization}/${item.key}`),
      // The clock must not show: the same list is the same bytes.
      stamp: startOf(today),
      start: startOf(item.on),
      allDay: true,
      summary: `${item.task} (${item.document.id})`,
      description: describe(item),
      categories: [{ name: item.stage }],
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`
}

function describe(item: DueItem): string {
  const { document, how, command, askedBy } = item
  return [`${document.id} ${document.title}`.trim(), `Responsible: ${whoInWords(item)}`, how, command, askedBy]
    .filter(Boolean)
    .join('\n')
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
