import type { Publication } from '../publication.js'

/** Makes an answer that is worked out once for each publication: many pages ask the same. */
export function perPublication<Answer>(
  build: (publication: Publication) => Answer,
): (publication: Publication) => Answer {
  const answers = new WeakMap<Publication, { readonly answer: Answer }>()
  return (publication) => {
    const known = answers.get(publication) ?? { answer: build(publication) }
    answers.set(publication, known)
    return known.answer
  }
}
