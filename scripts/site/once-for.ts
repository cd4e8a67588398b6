/** Makes an answer that is worked out once for each publication, or whatever else many pages ask about. */
export function onceFor<Asked extends object, Answer>(build: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new WeakMap<Asked, { readonly answer: Answer }>()
  return (asked) => {
    const known = answers.get(asked) ?? { answer: build(asked) }
    answers.set(asked, known)
    return known.answer
  }
}
