/**
 * Makes an answer that is worked out once for each thing it is asked about, such as a model or a publication: they never
 * change, and many ask the same of them.
 */
export function once<Asked extends object, Answer>(build: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new WeakMap<Asked, { readonly answer: Answer }>()
  return (asked) => {
    const known = answers.get(asked) ?? { answer: build(asked) }
    answers.set(asked, known)
    return known.answer
  }
}
