import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type Document as YamlDocument } from 'yaml'
import { editFrontMatter } from '../core/edit/edit-front-matter.js'
import type { Document } from '../core/model/document.js'
import type { FieldDefinition } from '../core/model/document-type.js'
import type { Qms } from '../core/model/qms.js'
import { earlierValues } from './earlier-values.js'
import { happenings } from './happenings.js'

/** @returns what the file of a document said at the end of a day: what happened later is not in it yet */
export function textOnDay(qms: Qms, document: Document, text: string, day: string): string {
  const before = earlierValues(qms, document).filter(({ until }) => day < until)
  const isKnown = (pointer: string) => before.some(({ fields }) => pointer.slice(1) in fields)
  const later = happenings(qms, document).filter(({ on, pointer }) => on > day && !isKnown(pointer))
  const places = later.map(({ pointer }) => pointer)
  const edits = before.toReversed().flatMap(({ fields }) => Object.entries(fields))
  return editFrontMatter(
    places.length > 0 ? withoutPlaces(qms, document, text, places) : text,
    edits.map(([path, value]) => ({ path, value })),
  )
}

function withoutPlaces(qms: Qms, document: Document, text: string, places: readonly string[]): string {
  const [, open = '', front = '', rest = ''] = /^(---\n)([\s\S]*?\n)(---[\s\S]*)$/.exec(text) ?? []
  const yaml = parseDocument(front)
  for (const pointer of places.toReversed()) takeAway(qms, document, yaml, pointer.split('/').slice(1))
  return `${open}${asWritten(yaml.toString({ lineWidth: 0, flowCollectionPadding: true }), front)}${rest}`
}

/** Printing sets other spaces: a line that is the same without them stays as it was. */
function asWritten(printed: string, original: string): string {
  const lines = new Map(original.split('\n').map((line) => [withoutSpaces(line), line]))
  return printed
    .split('\n')
    .map((line) => lines.get(withoutSpaces(line)) ?? line)
    .join('\n')
}

/** Those at the beginning of a line mean something. */
function withoutSpaces(line: string): string {
  return `${/^ */.exec(line)?.[0]}${line.replaceAll(' ', '')}`
}

/** A date at the top goes alone. In a group it goes with what follows it, or the group goes, if it was not planned before. */
function takeAway(qms: Qms, document: Document, yaml: YamlDocument, steps: readonly string[]): void {
  const around = steps.slice(0, -1)
  if (around.length === 0) {
    yaml.deleteIn(steps)
    return
  }
  const group = yaml.getIn(around)
  if (!isMap(group)) return
  // No amendment of the sample changed a value: each added one.
  if (around[0] === 'amendments') yaml.deleteIn(String(group.get('field')).split('.'))
  const at = group.items.findIndex((pair) => nameOf(pair) === steps.at(-1))
  const isPlanned = group.items
    .slice(0, Math.max(at, 0))
    .some((pair) => isDue(qms, document, [...around, nameOf(pair)]))
  if (isPlanned) group.items.splice(at)
  else deleteWhole(yaml, around)
}

/** A list that is empty then goes, too. */
function deleteWhole(yaml: YamlDocument, steps: readonly string[]): void {
  yaml.deleteIn(steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)))
  const list = yaml.getIn(steps.slice(0, -1))
  if (steps.length > 1 && isSeq(list) && list.items.length === 0) yaml.deleteIn(steps.slice(0, -1))
}

function nameOf(pair: unknown): string {
  return isPair(pair) && isScalar((pair as Pair).key) ? String(((pair as Pair).key as { value: unknown }).value) : ''
}

function isDue(qms: Qms, { type }: Document, steps: readonly string[]): boolean {
  const path = steps.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.')
  const isMeant = (field: FieldDefinition) => field.path.join('.') === path && field.dueDate !== undefined
  return qms.types.get(type)?.fields.some(isMeant) ?? false
}
