import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Place } from '../../../model/place.js'
import type { SchemaFileFault } from './schema-file.js'

/** Deeper than any schema that people write; what reads JSON calls itself once a level. */
const MAX_DEPTH = 100

/** Finds what is wrong with a file as JSON: its syntax, a name that is written twice, groups in groups without end. */
export function jsonFaults(text: string): readonly SchemaFileFault[] {
  const place = placesIn(text)
  const deep = tooDeep(text)
  if (deep !== undefined)
    return [{ at: place(deep, 1), message: `it is more than ${MAX_DEPTH} levels deep. Move parts of it to “$defs”` }]
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const [error] = errors
  if (error || !root) {
    const message = 'it is not valid JSON. Often a comma or a quote is missing, or one is too many'
    return [{ at: place(error?.offset ?? 0, error?.length ?? 0), message }]
  }
  return root.type === 'object'
    ? repeatedNames(root).map(({ offset, length, value }) => {
        return {
          at: place(offset, length),
          message: `“${value}” is there twice, and only the last one counts. Keep one`,
        }
      })
    : [{ at: place(0, 0), message: 'it must be a group of keywords in braces: { "documentType": … }' }]
}

/** @returns where the first bracket lies that is too deep. */
function tooDeep(text: string): number | undefined {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]]/g)) {
    if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    if (depth > MAX_DEPTH) return index
  }
  return undefined
}

/** @returns the names that an object gives to a second value */
function repeatedNames(node: Node): readonly Node[] {
  const keys = node.type === 'object' ? (node.children ?? []).flatMap(({ children: [key] = [] }) => key ?? []) : []
  const known = new Set<unknown>()
  const repeated = keys.filter(({ value }) => known.has(value) || !known.add(value))
  return [...repeated, ...(node.children ?? []).flatMap(repeatedNames)]
}

/** @returns the place of a stretch of the text, by its offset and length */
function placesIn(text: string): (offset: number, length: number) => Place {
  const position = (offset: number) => {
    const before = text.slice(0, offset).split('\n')
    return [before.length, (before.at(-1)?.length ?? 0) + 1] as const
  }
  return (offset, length) => [...position(offset), ...position(offset + length)]
}
