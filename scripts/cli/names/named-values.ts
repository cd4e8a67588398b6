import { Misuse } from '../command/misuse.js'

/**
 * @param words such as `period=2026`
 * @param example what such a word looks like, for those who wrote another
 * @param example what a refusal shows
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
