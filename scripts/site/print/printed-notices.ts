import type { Say } from '../../core/words/say.js'
import type { DocumentPage } from '../pages/document-page.js'
import type { Notice } from '../views/notices.js'

/** @returns what has to be known before the text is used, because it may mislead otherwise */
export function printedNotices(say: Say, { notices, control: { review } }: DocumentPage): readonly string[] {
  const overdue =
    review?.state === 'overdue'
      ? [say`The review of this document is overdue since ${say.date(review.on)}. Ask its owner before you rely on it.`]
      : []
  return [...notices.map((notice) => inWords(say, notice)), ...overdue]
}

function inWords(say: Say, notice: Notice): string {
  switch (notice.kind) {
    case 'upcoming':
      return say`From ${say.date(notice.from)}: revision ${notice.revision}. Until then this text applies.`
    case 'waiting':
      return say`Revision ${notice.revision} is approved, and waits for those who must know it: ${notice.acknowledged} of ${notice.needed} have acknowledged it. Until enough have, this text applies.`
    case 'retired':
      return `${say`Retired on ${say.date(notice.on)}. Do not work by it.`} ${notice.reason}`
    case 'retiring':
      return `${say`Will be retired on ${say.date(notice.on)}. It applies until then, and must not be used from that day on.`} ${notice.reason}`
    case 'draft':
      return notice.inForce
        ? say`Draft. This text is not in force. In force is revision ${notice.inForce.revision}, since ${say.date(notice.inForce.since)}.`
        : say`Draft. This text is not in force. No revision of it is in force.`
    case 'unconfirmed':
      return [
        say`The approval of this text could not be confirmed. Ask its owner before you work by it.`,
        ...notice.faults,
      ].join(' ')
  }
}
