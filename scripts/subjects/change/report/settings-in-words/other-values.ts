import { isSameValue } from '../../../../core/values/is-same-value.js'

const LONGEST = 80

/**
 * @param of whose values they are, such as `of Ada Example`; empty for settings
 * @returns each value that is not what it was, by its dotted name, in a sentence
 */
export function* otherValues(
  before: unknown,
  after: unknown,
  of = '',
  path: readonly string[] = [],
): Generator<string> {
  if (isSameValue(before, after)) return
  if (isGroup(before) && isGroup(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* otherValues(before[name], after[name], of, [...path, name])
    return
  }
  const whose = of === '' ? '' : ` ${of}`
  yield `“${path.join('.')}”${whose} is ${inWords(after)} (before: ${inWords(before)}).`
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inWords(value: unknown): string {
  if (value === undefined) return 'not set'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
