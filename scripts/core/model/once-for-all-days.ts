import { once } from '../values/once.js'
import type { Qms, QmsContent } from './qms.js'

/** Makes an answer that is worked out once for all days: the model of another day shares it. */
export function onceForAllDays<Answer>(build: (content: QmsContent) => Answer): (qms: QmsContent) => Answer {
  const answer = once(build)
  return (qms) => answer(contentOf(qms))
}

/**
 * Makes an answer about one part of the content, such as a document, that is worked out once for all days. It is kept as long
 * as the content.
 */
export function onceForEach<Part extends object, Answer>(
  build: (content: QmsContent, part: Part) => Answer,
): (qms: QmsContent, part: Part) => Answer {
  const answers = once((_content: QmsContent) => new Map<Part, Answer>())
  return (qms, part) => {
    const content = contentOf(qms)
    const known = answers(content)
    const found = known.get(part)
    if (found !== undefined || known.has(part)) return found as Answer
    const answer = build(content, part)
    known.set(part, answer)
    return answer
  }
}

function contentOf(qms: QmsContent | Qms): QmsContent {
  return 'content' in qms ? qms.content : qms
}
