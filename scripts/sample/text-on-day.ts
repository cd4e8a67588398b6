import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type Document as YamlDocument } from 'yaml'
import type { Document } from '../core/model/document.js'
import type { FieldDefinition } from '../core/model/document-type.js'
import { findFields } from '../core/model/fields.js'
import type { Qms } from '../core/model/qms.js'
import { isPastDate } from '../core/questions/is-past-date.js'
import { byText } from '../core/values/order.js'
import { stateChanges, stateOn } from './state-on-day.js'

/** @returns the days on which something was written into a record, by the dates in it, the first one first: that of its first event, since it may also tell of a period before */
export function daysOf(qms: Qms, record: Document): readonly string[] {
  const found = happenings(qms, record)
  const began = found.flatMap(({ on, isEvent }) => (isEvent ? on : [])).sort(byText)[0] ?? ''
  const days = [...found.map(({ on }) => on), ...stateChanges(record.id)]
  return [...new Set(days)].filter((day) => day >= began && day <= qms.today).sort(byText)
}

/** @returns what the file of a record said at the end of a day: what happened later is not in it yet */
export function textOnDay(qms: Qms, record: Document, text: string, day: string): string {
  const later = happenings(qms, record).filter(({ on }) => on > day)
  const state = stateOn(record.id, day)
  const [, open = '', front = '', rest = ''] = /^(---\n)([\s\S]*?\n)(---[\s\S]*)$/.exec(text) ?? []
  if ((later.length === 0 && !state) || open === '') return text
  const yaml = parseDocument(front)
  if (state) setState(yaml, state)
  for (const { pointer } of [...later].reverse()) takeAway(qms, record, yaml, pointer.split('/').slice(1))
  return `${open}${yaml.toString({ lineWidth: 0, flowCollectionPadding: true })}${rest}`
}

interface Happening {
  readonly on: string
  readonly isEvent: boolean
  readonly pointer: string
}

function happenings(qms: Qms, { type, fields }: Document): readonly Happening[] {
  const dates = qms.types.get(type)?.fields.filter(isPastDate) ?? []
  return dates.flatMap(({ path, event }) =>
    findFields(fields, path).map(({ pointer, value }) => ({
      on: String(value).slice(0, 10),
      isEvent: event !== undefined,
      pointer,
    })),
  )
}

function setState(yaml: YamlDocument, state: string): void {
  yaml.set('status', state)
  yaml.delete('status_reason')
}

/** A date at the top goes alone. In a group it goes with what follows it, or the group goes, if it was not planned before. */
function takeAway(qms: Qms, record: Document, yaml: YamlDocument, steps: readonly string[]): void {
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
  const isPlanned = group.items.slice(0, Math.max(at, 0)).some((pair) => isDue(qms, record, [...around, nameOf(pair)]))
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
