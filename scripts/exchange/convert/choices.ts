import { didYouMean } from '../../core/values/nearest-name.js'
import { plainName } from '../../core/values/plain-name.js'
import { type Meanings, meaningsOf } from './column-values.js'

/** One of few words, whatever its capitals, spaces and hyphens. @param field its name, for the option that says what a word means */
export function readChoices(texts: ReadonlySet<string>, choices: readonly string[], field: string): Meanings {
  const byName = new Map(choices.map((choice) => [plainName(choice), choice]))
  return meaningsOf(
    texts,
    (text) => byName.get(plainName(text)),
    (text) =>
      `“${text}” is not possible for ${field}. ${didYouMean(text, choices, `It is one of ${choices.join(', ')}.`)} If it has another name there, say so: --value "${field}:${text}=${choices[0]}".`,
  )
}

const BOOLEANS = new Map([
  ...['true', 'yes', 'y', 'x', '1'].map((word) => [word, 'true'] as const),
  ...['false', 'no', 'n', '0'].map((word) => [word, 'false'] as const),
])

export function readBooleans(texts: ReadonlySet<string>): Meanings {
  return meaningsOf(
    texts,
    (text) => BOOLEANS.get(text.toLowerCase()),
    (text) => `“${text}” is neither yes nor no.`,
  )
}
