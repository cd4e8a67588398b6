import { applyEdits, type JSONPath, modify, type ParseError, parse, stripComments } from 'jsonc-parser'
import { isSameValue } from '../values/is-same-value.js'

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Adds to a JSON file what it lacks. What it says stays, with its comments; entries of a list are the same if they have the
 * same label or are equal.
 *
 * @returns the text, the same if nothing is missing; undefined when it is not a JSON object, with or without comments
 */
export function addToJson(text: string, wanted: JsonObject): string | undefined {
  const faults: ParseError[] = []
  const present: unknown = parse(text, faults, { allowTrailingComma: true, allowEmptyContent: true }) ?? {}
  if (faults.length > 0 || !isObject(present)) return undefined
  // A comment behind the last entry would end up behind ours.
  const isFirst = stripComments(text) !== text
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: indentation(text),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  }
  const getInsertionIndex = (names: readonly string[]) => (isFirst ? 0 : names.length)
  const changes = changesOf(present, wanted, [])
  return (isFirst ? changes.toReversed() : changes).reduce((sofar, { path, value, isArrayInsertion = false }) => {
    const options = { formattingOptions, getInsertionIndex, isArrayInsertion }
    return applyEdits(sofar, modify(sofar, path, value, options))
  }, text)
}

interface JsonChange {
  readonly path: JSONPath
  readonly value: unknown
  readonly isArrayInsertion?: boolean
}

function changesOf(present: JsonObject, wanted: JsonObject, path: JSONPath): readonly JsonChange[] {
  return Object.entries(wanted).flatMap(([key, value]) => {
    const before = present[key]
    const at = [...path, key]
    if (before === undefined) return [{ path: at, value }]
    if (isObject(before) && isObject(value)) return changesOf(before, value, at)
    return Array.isArray(before) && Array.isArray(value) ? listChanges(before, value, at) : []
  })
}

function listChanges(present: readonly unknown[], wanted: readonly unknown[], path: JSONPath): readonly JsonChange[] {
  const missing = wanted.filter((value) => !present.some((before) => isSameValue(before, value)))
  return missing.map((value) => {
    const labelled = present.findIndex((before) => isObject(before) && isObject(value) && before.label === value.label)
    return labelled >= 0
      ? { path: [...path, labelled], value }
      : { path: [...path, present.length], value, isArrayInsertion: true }
  })
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function indentation(text: string): number {
  return /^( +)"/m.exec(text)?.[1]?.length ?? 2
}
