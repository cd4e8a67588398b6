import { Misuse } from '../command/misuse.js'

/**
 * Reads names and their values from a command line.
 *
 * @param words such as `period=2026`
 * @param example a right word, for those who wrote another one
 * @param mayBeEmpty whether a name without a value is understood
 * @returns values by name
 * @throws Misuse for a word of another form
 */
export function namedValues(
  words: readonly string[],
  example = 'period=2026',
  mayBeEmpty = false,
): Readonly<Record<string, string>> {
  const pairs = words.map((word) => {
    const [, name = '', value = ''] = /^([a-z][a-z0-9_.]*)=([\s\S]*)$/.exec(word) ?? []
    if (name === '' || (value === '' && !mayBeEmpty))
      throw new Misuse(`“${word}” is not understood. Write a name and a value, such as ${example}.`)
    return [name, value] as const
  })
  return Object.fromEntries(pairs)
}
