/** @returns the first of the texts that take up no more than so many characters with a line between them, and how many are left */
export function takeWhatFits(texts: readonly string[], characters: number): { taken: readonly string[]; left: number } {
  let room = characters
  const firstTooLong = texts.findIndex((text) => {
    room -= text.length + 2
    return room < 0
  })
  const taken = firstTooLong < 0 ? texts : texts.slice(0, firstTooLong)
  return { taken, left: texts.length - taken.length }
}
