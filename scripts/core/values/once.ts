/**
 * Makes an answer that is worked out once for each thing it is asked about, such as a model, a schema or a name: they never
 * change, and many ask the same of them. Answers about an object go when it goes; answers about texts stay.
 */
export function once<Asked = void, Answer = unknown>(build: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const ofObjects = new WeakMap<object, Answer>()
  const ofTexts = new Map<unknown, Answer>()
  return (asked) => {
    const answers = typeof asked === 'object' && asked !== null ? ofObjects : ofTexts
    const known = answers.get(asked as object)
    if (known !== undefined || answers.has(asked as object)) return known as Answer
    const answer = build(asked)
    answers.set(asked as object, answer)
    return answer
  }
}

/** The same for things that a key names for good, such as a text by its id in git: those of one key have one answer. */
export function onceByKey<Asked, Answer>(
  keyOf: (asked: Asked) => string,
  build: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new Map<string, { readonly answer: Answer }>()
  return (asked) => {
    const key = keyOf(asked)
    const { answer } = known.get(key) ?? { answer: build(asked) }
    known.set(key, { answer })
    return answer
  }
}
