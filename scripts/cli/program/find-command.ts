import { didYouMean } from '../../core/values/nearest-name.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { Misuse } from '../command/misuse.js'

/** A command that is asked for, and the words after its name. */
interface FoundCommand<Known> {
  readonly found: Known
  readonly words: readonly string[]
}

/**
 * @param commands what is known of each, by its name
 * @param words as they are on the command line: first the name of a command, which has one word or two
 * @throws Misuse that suggests the nearest name
 */
export function findCommand<Known>(
  commands: Readonly<Record<string, Known>>,
  words: readonly string[],
): FoundCommand<Known> {
  for (const count of [1, 2]) {
    const name = words.slice(0, count).join(' ')
    const found = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (found) return { found, words: words.slice(count) }
  }
  throw new Misuse(refusal(Object.keys(commands), words))
}

function refusal(names: readonly string[], [first = '', second = '']: readonly string[]): string {
  const family = names.filter((name) => name.startsWith(`${first} `))
  const all = family.map((name) => `“qms ${name}”`)
  if (family.length === 0)
    return `There is no command “${first}”. ${didYouMean(first, names, '“qms help” lists all commands.')}`
  if (second === '' || second.startsWith('-')) return `Say what to do: ${listInWords(all, 'or')}.`
  const written = `${first} ${second}`
  return `There is no command “${written}”. ${didYouMean(written, family, `There is ${listInWords(all)}.`)}`
}
