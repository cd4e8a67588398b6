import { Misuse } from '../command/misuse.js'

/**
 * @param words such as `period=2026`
 * @param example what a refusal shows
 * @returns values by name
 * @throws Misuse for a word of another form
 */
export function namedValues(words: readonly string[], example = 'period=2026'): Readonly<Record<string, string>> {
  const pairs = words.map((word) => {
    const [, name = '', value = ''] = /^([a-z][a-z_.]*)=([\s\S]+)$/.exec(word) ?? []
    if (name === '') throw new Misuse(`“${word}” is not understood. Write a name and a value, such as ${example}.`)
    return [name, value] as const
  })
  return Object.fromEntries(pairs)
}
