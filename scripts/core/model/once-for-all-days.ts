import { once } from './once.js'
import type { Qms, QmsContent } from './qms.js'

/** Makes an answer that is worked out once for all days: the model of another day shares it. */
export function onceForAllDays<Answer>(build: (content: QmsContent) => Answer): (qms: QmsContent) => Answer {
  const answer = once(build)
  return (qms) => answer(contentOf(qms))
}

function contentOf(qms: QmsContent | Qms): QmsContent {
  return 'content' in qms ? qms.content : qms
}
