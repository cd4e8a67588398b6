import type { FieldPointer, Place } from '../../model/place.js'
import { isPlain } from './plain-yaml.js'

/** What ends on the line on which it begins, if it is the value of a field. */
const VALUE = /^(?:[^\s"'[\]{}#@`,:-](?:[^:#]|:(?!\s|$))*|"[^"\\]*"|\[[^[\]{}"'\\#:]*\])$/

/** The same anywhere; and what else may go on in the next line, or give a name in another form. */
const ENDED = /"[^"\\\n]*"$|\[[^[\]{}"'\\\n]*\]/gm
const OTHER = /["'[{\\]| :/

/**
 * Finds a field at the top of YAML that can be read by its line, without a parser: most problems are about one of these. One
 * that is missing is looked for at the first line.
 *
 * @param line the line of the file on which the source begins
 * @returns undefined where it takes more than that, such as for a field inside of others, or a value of several lines
 */
export function locatePlainField(source: string, line: number, pointer: FieldPointer): Place | undefined {
  const atKey = typeof pointer !== 'string'
  const [, name] = /^\/([\w-]+)$/.exec(atKey ? pointer.key : pointer) ?? []
  if (name === undefined || !isPlain(source)) return undefined
  const lines = source.split('\n')
  if (!lines.some((text) => text.startsWith(`${name}:`)))
    return isFlush(lines) && isOrdinary(source) ? [line, 1, line, 1] : undefined
  const index = lines.findIndex((text) => text.startsWith(`${name}: `))
  const value = lines[index]?.slice(name.length + 2).trimEnd() ?? ''
  const before = lines.slice(0, Math.max(0, index)).join('\n')
  const next = lines.slice(index + 1).find((text) => text.trim() !== '')
  if (!VALUE.test(value) || !isOrdinary(before) || /^\s/.test(next ?? '')) return undefined
  const [from, length] = atKey ? [1, name.length] : [name.length + 3, value.length]
  return [line + index, from, line + index, from + length]
}

function isOrdinary(source: string): boolean {
  return !OTHER.test(source.replace(ENDED, ''))
}

/** Whether the fields at the top begin in the first column. */
function isFlush(lines: readonly string[]): boolean {
  return /^\S/.test(lines.find((text) => !/^\s*(#|$)/.test(text)) ?? '')
}
