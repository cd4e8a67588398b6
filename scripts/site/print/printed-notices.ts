import { dateInWords } from '../../core/words/date-in-words.js'
import type { DocumentPage } from '../pages/document-page.js'
import type { Notice } from '../views/notices.js'

/** @returns what has to be known before the text is used, because it may mislead otherwise */
export function printedNotices({ notices, control: { review } }: DocumentPage): readonly string[] {
  const overdue =
    review?.state === 'overdue'
      ? [`The review of this document is overdue since ${dateInWords(review.on)}. Ask its owner before you rely on it.`]
      : []
  return [...notices.map(inWords), ...overdue]
}

function inWords(notice: Notice): string {
  switch (notice.kind) {
    case 'upcoming':
      return `From ${dateInWords(notice.from)}: revision ${notice.revision}. Until then this text applies.`
    case 'waiting':
      return `Revision ${notice.revision} is approved, and waits for those who must know it: ${notice.acknowledged} of ${notice.needed} have acknowledged it. Until enough have, this text applies.`
    case 'retired':
      return `Retired on ${dateInWords(notice.on)}. Do not work by it. ${notice.reason}`
    case 'retiring':
      return `Will be retired on ${dateInWords(notice.on)}. It applies until then, and must not be used from that day on. ${notice.reason}`
    case 'draft':
      return notice.inForce
        ? `Draft. This text is not in force. In force is revision ${notice.inForce.revision}, since ${dateInWords(notice.inForce.since)}.`
        : 'Draft. This text is not in force. No revision of it is in force.'
    case 'unconfirmed':
      return [
        'The approval of this text could not be confirmed. Ask its owner before you work by it.',
        ...notice.faults,
      ].join(' ')
  }
}
