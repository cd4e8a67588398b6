/** A value as it is written, on one line. */
export interface WrittenValue {
  /** The field’s name, if it is not an entry of a list. */
  readonly name: string | undefined
  readonly text: string
  /** The line, and the column where the text begins, both counted from 0. */
  readonly line: number
  readonly column: number
  /** Inside of brackets or braces. */
  readonly isInFlow: boolean
}

/** Indentation, hyphens of list entries, name and colon: what may stand before a value. */
const FIELD = /^(\s*(?:- +)*)(?:([^\s:#"'[\]{}][^:#[\]{}]*?)[ \t]*:(?=\s|$))?[ \t]*(.*)$/

/** Finds every value, also in YAML that cannot be parsed. Comments and lines without a value are left out. */
export function* writtenValues(lines: readonly string[]): Generator<WrittenValue> {
  for (const [line, written] of lines.entries()) {
    const [, before = '', name, rest = ''] = FIELD.exec(written) ?? []
    if (rest === '' || rest.startsWith('#') || (name === undefined && !before.includes('-'))) continue
    const text = rest.trimEnd()
    const column = written.length - rest.length
    yield { name, text, line, column, isInFlow: false }
    if (/^[[{]/.test(text)) yield* flowValues(text, line, column)
  }
}

/** An entry ends at the next comma or bracket; a comma inside of quotes ends it too early, which does no harm: the guess fails. */
const ENTRY = /([[{,]\s*)(?:([\w-]+):\s+)?([^\s,[\]{}][^,[\]{}]*)/g

function* flowValues(flow: string, line: number, column: number): Generator<WrittenValue> {
  for (const { index, 0: all, 2: name, 3: value = '' } of flow.matchAll(ENTRY)) {
    const start = column + index + all.length - value.length
    yield { name, text: value.trimEnd(), line, column: start, isInFlow: true }
  }
}

/** @returns the lines with other text in the place of a value */
export function withValue(lines: readonly string[], { line, column, text }: WrittenValue, written: string): string[] {
  return lines.map((old, index) =>
    index === line ? old.slice(0, column) + written + old.slice(column + text.length) : old,
  )
}

/** @returns the text in quotation marks that it does not hold itself, so that it can be written as it is */
export function quoted(text: string): string {
  if (!text.includes('"') && !text.includes('\\')) return `"${text}"`
  return `'${text.replaceAll("'", "''")}'`
}
