import type { Qms } from './qms.js'

/** Makes an answer that is worked out once for each model: models never change, and many rules ask the same. */
export function perQms<Answer>(build: (qms: Qms) => Answer): (qms: Qms) => Answer {
  const answers = new WeakMap<Qms, Answer>()
  return (qms) => {
    let answer = answers.get(qms)
    if (answer === undefined) {
      answer = build(qms)
      answers.set(qms, answer)
    }
    return answer
  }
}
