import type { Fields, FieldValue } from '../model/document.js'
import { isFields, isList } from '../model/fields.js'
import { align } from './align.js'
import { compareWords } from './compare-words.js'
import type { FieldChange } from './redline.js'
import { wordsOfText } from './split-words.js'

/** Compares what the first blocks of two revisions say, field by field, in the later order. */
export function compareFields(before: Fields, after: Fields, path: readonly string[] = []): FieldChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...names].flatMap((name) => compareValues(before[name], after[name], [...path, inWords(name)]))
}

function compareValues(
  before: FieldValue | undefined,
  after: FieldValue | undefined,
  path: readonly string[],
): FieldChange[] {
  if ((isFields(before) || before === undefined) && (isFields(after) || after === undefined))
    return compareFields(before ?? {}, after ?? {}, path)
  if ((isList(before) || before === undefined) && (isList(after) || after === undefined))
    return compareLists(before ?? [], after ?? [], path)
  const [was, is] = [valueInWords(before), valueInWords(after)]
  if (was === is) return []
  return [{ kind: 'value', field: path.join(' › '), spans: compareWords(wordsOfText(was), wordsOfText(is)) }]
}

/** Entries that are groups are compared inside, under the number they have now; all others came, went or stayed. */
function compareLists(
  before: readonly FieldValue[],
  after: readonly FieldValue[],
  path: readonly string[],
): FieldChange[] {
  const aligned = align([...before.entries()], [...after.entries()], {
    keys: [([, value]) => valueInWords(value)],
    words: ([, value]) => wordsOfText(valueInWords(value)),
    mayPair: ([, old], [, now]) => isFields(old) && isFields(now),
  })
  const inside = aligned.flatMap((pair) =>
    pair.before && pair.after ? compareValues(pair.before[1], pair.after[1], [...path, String(pair.after[0] + 1)]) : [],
  )
  const left = aligned.flatMap((pair) => (pair.after ? [] : [valueInWords(pair.before[1])]))
  const came = aligned.flatMap((pair) => (pair.before ? [] : [valueInWords(pair.after[1])]))
  const [removed, added] = [without(left, came), without(came, left)]
  const isReordered = left.length > 0 && removed.length === 0 && added.length === 0
  if (left.length === 0 && came.length === 0) return inside
  return [{ kind: 'list', field: path.join(' › '), removed, added, isReordered }, ...inside]
}

/** Entry by entry: what is there twice must be taken out twice. */
function without(entries: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1)
  return entries.filter((entry) => {
    const count = counts.get(entry) ?? 0
    counts.set(entry, count - 1)
    return count <= 0
  })
}

function inWords(name: string): string {
  return name.replaceAll('_', ' ')
}

function valueInWords(value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (isList(value)) return value.map(valueInWords).join(', ')
  if (!isFields(value)) return String(value).replace(/\s+/g, ' ').trim()
  return Object.entries(value)
    .map(([name, inner]) => `${inWords(name)}: ${valueInWords(inner)}`)
    .join('; ')
}
