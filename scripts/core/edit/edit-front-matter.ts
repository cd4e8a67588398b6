import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml'
import type { AddedEntry, FieldEdit, NewValue, SetField } from '../model/plan.js'
import { defined } from '../values/defined.js'

/**
 * Changes fields of a document's front matter and leaves every other byte as it is: one field changed is one line in the diff.
 *
 * @param text the whole file, its front matter readable
 */
export function editFrontMatter(text: string, edits: readonly FieldEdit[]): string {
  return withLineFeeds(text, (lines) => edits.reduce(applyEdit, lines))
}

/** @returns the front matter of a new file, with its lines of hyphens */
export function printFrontMatter(fields: { readonly [name: string]: NewValue | undefined }): string {
  return `---\n${printYaml(fields)}---\n`
}

/** @returns the text of a file that is YAML as a whole */
export function printYaml(fields: { readonly [name: string]: NewValue | undefined }): string {
  return `${print(fields)}\n`
}

function applyEdit(text: string, edit: FieldEdit): string {
  const { source } = frontMatterOf(text)
  const change = 'entry' in edit ? entryAdded(source, edit) : fieldSet(source, edit)
  return change ? spliced(text, change) : text
}

/** What takes the place of a part of the front matter; places count characters from its first field. */
interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

function entryAdded(source: string, { path, entry }: AddedEntry): Splice | undefined {
  const list = parse(source).getIn(path.split('.'), true)
  if (!isSeq(list) || list.flow || list.items.length === 0) return fieldSet(source, { path, value: [entry] })
  const [from, , to] = list.range ?? [0, 0, 0]
  return insertion(endOfContent(source, to), `\n${indented(print([entry]), columnOf(source, from))}`)
}

function fieldSet(source: string, { path, value, after }: SetField): Splice | undefined {
  const steps = path.split('.')
  const [around, name] = [steps.slice(0, -1), steps.at(-1) ?? '']
  const map = around.length === 0 ? parse(source).contents : parse(source).getIn(around, true)
  if (!isMap(map)) {
    if (value === undefined) return undefined
    return fieldSet(source, { path: around.join('.'), value: { [name]: value }, ...defined({ after }) })
  }
  const pair = findPair(map, name)
  if (value === undefined) return pair && withoutPair(source, map, pair)
  if (pair) return withValue(source, pair, value)
  const hint = around.length === 0 && hintOf(source, name)
  if (hint) return { ...hint, text: print({ [name]: value }) }
  const before = (after && findPair(map, after)) || map.items.at(-1)
  return map.flow ? inBraces(source, map, `${name}: ${print(value, 'flow')}`) : below(source, before, { [name]: value })
}

function withValue(source: string, pair: Pair, value: NewValue): Splice {
  const key = rangeOf(pair.key)
  const colon = source.indexOf(':', key[1]) + 1
  const old = rangeOf(pair.value)
  const isEmpty = old[1] === old[0]
  // A text over several lines ends with its line feed, which has to stay.
  const to = isEmpty ? colon + hintAt(source, colon).length : endOfContent(source, old[1])
  if (typeof value !== 'object')
    return { from: isEmpty ? colon : old[0], to, text: `${isEmpty ? ' ' : ''}${print(value)}` }
  return { from: colon, to, text: `\n${indented(print(value), columnOf(source, key[0]) + 2)}` }
}

/** What `qms new` writes behind an empty field: once it is filled in, that says nothing more. */
function hintAt(source: string, from: number): string {
  return /^[ \t]+#[^\n]*/.exec(source.slice(from))?.[0] ?? ''
}

/** The line by which `qms new` asks for a field that comes later. */
function hintOf(source: string, name: string): Omit<Splice, 'text'> | undefined {
  const line = `\n${source}`.indexOf(`\n# ${name}: `)
  return line < 0 ? undefined : { from: line, to: source.indexOf('\n', line) }
}

function inBraces(source: string, { items, range }: YAMLMap, field: string): Splice {
  const close = source.lastIndexOf('}', (range?.[1] ?? 0) - 1)
  return { from: endOfContent(source, close), to: close, text: `${items.length > 0 ? ', ' : ''}${field}` }
}

function below(source: string, before: Pair | undefined, field: NewValue): Splice {
  const end = before ? endOfContent(source, rangeOf(before.value ?? before.key)[1]) : 0
  const indent = before ? columnOf(source, rangeOf(before.key)[0]) : 0
  const endOfLine = source.indexOf('\n', end)
  return insertion(endOfLine < 0 ? source.length : endOfLine, `\n${indented(print(field), indent)}`)
}

/** The whole lines of a field, or its part of a group in braces. */
function withoutPair(source: string, map: YAMLMap, pair: Pair): Splice {
  const from = rangeOf(pair.key)[0]
  const to = endOfContent(source, Math.max(rangeOf(pair.value)[1], rangeOf(pair.key)[1]))
  if (map.flow) {
    const comma = source.slice(0, from).search(/,\s*$/)
    const behind = /^\s*,\s*/.exec(source.slice(to))?.[0].length ?? 0
    return comma < 0 ? { from, to: to + behind, text: '' } : { from: comma, to, text: '' }
  }
  const lineEnd = source.indexOf('\n', to)
  return { from: from - columnOf(source, from), to: lineEnd < 0 ? source.length : lineEnd + 1, text: '' }
}

function insertion(at: number, text: string): Splice {
  return { from: at, to: at, text }
}

function spliced(file: string, { from, to, text }: Splice): string {
  const { start } = frontMatterOf(file)
  return file.slice(0, start + from) + text + file.slice(start + to)
}

/** A file from Windows keeps its line ends. */
function withLineFeeds(text: string, edit: (lines: string) => string): string {
  if (!text.includes('\r\n')) return edit(text)
  return edit(text.replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n')
}

function frontMatterOf(text: string): { source: string; start: number } {
  const open = /^\uFEFF?---[^\n]*\n/.exec(text)?.[0] ?? ''
  const close = text.slice(open.length).search(/^---/m)
  return { source: text.slice(open.length, open.length + Math.max(close, 0)), start: open.length }
}

function parse(source: string) {
  return parseDocument(source, { schema: 'failsafe', logLevel: 'silent' })
}

function print(value: NewValue, collectionStyle: 'any' | 'flow' = 'any'): string {
  return stringify(value, numberAsText, { ...AS_READ, collectionStyle }).trimEnd()
}

/** What is the same twice is written twice: marks for it would not be read again. */
const AS_READ = { schema: 'failsafe', lineWidth: 0, aliasDuplicateObjects: false } as const

/** The schema that keeps every scalar as typed knows text only. */
function numberAsText(_key: unknown, value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by))
}

function findPair(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name)
}

function rangeOf(node: unknown): readonly [from: number, to: number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined
  return range ? [range[0], range[1]] : [0, 0]
}

function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1)
}

/** A range may take in the white space behind the last character that matters. */
function endOfContent(source: string, end: number): number {
  return source.slice(0, end).trimEnd().length
}
