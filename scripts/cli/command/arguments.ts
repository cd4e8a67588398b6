import type { Input } from './input.js'

/** An argument that has to be given. */
export function argument(description: string): Input<string, true> {
  return { description, takes: '', isSure: true }
}

/** An argument that may be left out. */
export function optional(description: string): Input<string, false> {
  return { description, takes: '', isSure: false }
}

/** Arguments of which there has to be one. */
export function oneOrMore(description: string): Input<readonly string[], true> {
  return { description, takes: '', isSure: true, isRepeated: true }
}

/** Arguments of which there may be any number; the command gets an empty list for none. */
export function anyNumber(description: string): Input<readonly string[], true> {
  return { description, takes: '', isSure: true, isRepeated: true, usual: [] }
}
