import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml'
import type { FieldPointer, Place } from '../model/place.js'
import { shiftPlace } from '../model/place.js'
import type { Defect } from '../model/source-file.js'

/** YAML as people typed it: every scalar is text, so that 1.10, 010, no and 2026-01-31 stay what they are. */
export type TextTree = string | TextTree[] | { [key: string]: TextTree }

export interface YamlText {
  /** Missing if the YAML could not be read at all. */
  readonly value?: TextTree
  readonly defects: readonly Defect[]
}

/** Unique keys are checked in quadratic time, and no honest front matter comes near. */
const MAX_YAML_BYTES = 64 * 1024

/**
 * Reads YAML that holds nothing but maps, lists and text. Empty values are left out.
 *
 * @param line the line of the file on which the source begins
 */
export function readYaml(source: string, line: number): YamlText {
  if (source.length > MAX_YAML_BYTES) {
    return {
      defects: [
        {
          rule: 'valid-yaml',
          at: [line, 1, line, 1],
          message: `This block has ${Math.ceil(source.length / 1024)} KB of YAML; at most 64 KB are read. Move long text into the body.`,
        },
      ],
    }
  }
  const directive = /^(?:[ \t]*(?:#.*)?\n)*(%\S+)/.exec(source)?.[1]
  if (directive) return { defects: [refusedDirective(directive, source, line)] }
  return readPlainYaml(source) ?? readAnyYaml(source, line)
}

/** What the fast parser must not see: it would resolve anchors, tags, directives, complex keys, and several documents. */
const NOT_PLAIN = /[&*!%?|>]|\t|[\]}]\s*:|^(---|\.\.\.)/m

/** Nearly all YAML here is plain and right, and read ten times faster so. The rest is left to the parser that knows what is wrong where. */
function readPlainYaml(source: string): YamlText | undefined {
  if (NOT_PLAIN.test(source)) return undefined
  try {
    return { value: withoutEmpty(load(source, { schema: FAILSAFE_SCHEMA })) ?? {}, defects: [] }
  } catch {
    return undefined
  }
}

function withoutEmpty(value: unknown): TextTree | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => item !== undefined)
  if (typeof value !== 'object' || value === null) return undefined
  const entries = Object.entries(value).map(([name, inner]) => [name, withoutEmpty(inner)] as const)
  return Object.fromEntries(entries.filter((entry): entry is [string, TextTree] => entry[1] !== undefined))
}

function readAnyYaml(source: string, line: number): YamlText {
  const lines = new LineCounter()
  const yaml = parseYaml(source, lines)
  if (!yaml)
    return {
      defects: [
        {
          rule: 'valid-yaml',
          at: [line, 1, line, 1],
          message: 'This YAML is nested too deeply to be read. Use fewer levels of lists and brackets.',
        },
      ],
    }
  const placeOf = (from: number, to: number) => shiftPlace(rangePlace(lines, from, to), line - 1)
  const fatal = yaml.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  if (fatal) return { defects: [syntaxDefect(fatal, source, placeOf)] }

  const defects = yaml.errors.map((error) => duplicateKey(source, error, placeOf))
  const refuse = (range: readonly number[] | null | undefined, message: string) => {
    defects.push({ rule: 'plain-yaml', at: placeOf(range?.[0] ?? 0, range?.[1] ?? 0), message })
    return undefined
  }
  const toText = (node: unknown): TextTree | undefined => {
    if (isAlias(node))
      return refuse(node.range, `“*${node.source}” stands for text elsewhere in the file. Write the text itself here.`)
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined
    if (node.anchor)
      return refuse(
        node.range,
        `“&${node.anchor}” marks text to be used elsewhere. Leave it out and write the text wherever it is needed; if the value begins with &, put it in quotes.`,
      )
    if (node.tag)
      return refuse(
        node.range,
        `“${node.tag.replace('tag:yaml.org,2002:', '!!')}” is a YAML tag, which documents may not use. Leave it out; if the value begins with !, put it in quotes.`,
      )
    if (isScalar(node)) return node.value === null || node.value === '' ? undefined : String(node.value)
    if (isSeq(node)) return node.items.map(toText).filter((item) => item !== undefined)
    const entries: [string, TextTree][] = []
    const seen = new Set<string>()
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        refuse(isPair(key) ? null : node.range, 'A field’s name must be plain text.')
        continue
      }
      const name = String(key.value)
      const text = seen.has(name) ? undefined : toText(value)
      seen.add(name)
      if (text !== undefined) entries.push([name, text])
    }
    return Object.fromEntries(entries)
  }
  return { value: toText(yaml.contents) ?? {}, defects }
}

/**
 * Finds a field again in the YAML that it came from. A field that is missing is looked for at the nearest
 * field around it, in the end at the first line.
 *
 * @param line the line of the file on which the source begins
 */
export function locateField(source: string, line: number, pointer: FieldPointer): Place {
  const lines = new LineCounter()
  const yaml = parseYaml(source, lines)
  const atKey = typeof pointer !== 'string'
  const steps = (atKey ? pointer.key : pointer).split('/').slice(1).map(unescapePointer)
  let node: unknown = yaml?.contents
  let place: Place = [1, 1, 1, 1]
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      if (!pair) break
      const key = nodePlace(lines, pair.key)
      node = pair.value
      place = (isLast && !atKey && nodePlace(lines, node)) || key || place
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (node === undefined) break
      place = nodePlace(lines, node) ?? place
    } else break
  }
  return place[0] === 1 && place[2] === 1 && place[3] === 1 ? [line, 1, line, 1] : shiftPlace(place, line - 1)
}

function parseYaml(source: string, lineCounter: LineCounter): YamlDocument.Parsed | undefined {
  try {
    return parseDocument(source, {
      version: '1.2',
      schema: 'failsafe',
      merge: false,
      strict: true,
      resolveKnownTags: false,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter,
    })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function nodePlace(lines: LineCounter, node: unknown): Place | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined
  return range && range[1] > range[0] ? rangePlace(lines, range[0], range[1]) : undefined
}

function rangePlace(lines: LineCounter, from: number, to: number): Place {
  const [start, end] = [lines.linePos(from), lines.linePos(to)]
  return [start.line || 1, start.col || 1, end.line || 1, end.col || 1]
}

function refusedDirective(name: string, source: string, line: number): Defect {
  const at = line + source.slice(0, source.indexOf(name)).split('\n').length - 1
  const message = `“${name}” is an instruction to YAML, which documents may not use. Remove this line.`
  return { rule: 'plain-yaml', at: [at, 1, at, 1 + name.length], message }
}

function duplicateKey(source: string, { pos }: YAMLError, placeOf: (from: number, to: number) => Place): Defect {
  const name = /^[^\s:]+/.exec(source.slice(pos[0]))?.[0] ?? ''
  return {
    rule: 'unique-keys',
    at: placeOf(pos[0], pos[0] + name.length),
    message: `“${name}” stands here a second time. Keep one of the two.`,
  }
}

/** What to do, by the parser's code; what it calls the fault means nothing to an author. */
const REMEDIES: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'There is a second colon on this line. Put the value in quotes, as in title: "Audits: how we do them".',
  TAB_AS_INDENT: 'This line is indented with a tab. Use spaces.',
  BAD_INDENT:
    'This line is not indented like the ones it belongs to. Give fields of one group the same number of spaces.',
  MISSING_CHAR:
    'A quote, bracket or colon is missing here. Write each field as name: value, and close what you opened.',
  UNEXPECTED_TOKEN:
    'This does not fit here. Write each field on a line of its own as name: value; put values with special characters in quotes.',
  BAD_SCALAR_START: 'A value cannot begin with this character. Put it in quotes.',
  MULTIPLE_DOCS: 'A line of three hyphens ends the block; what follows it does not belong here.',
  MULTILINE_IMPLICIT_KEY: 'The colon after the field’s name is missing. Write the field as name: value.',
  BAD_ALIAS: 'A value cannot begin with * or &. Put it in quotes.',
}

function syntaxDefect(error: YAMLError, source: string, placeOf: (from: number, to: number) => Place): Defect {
  const remedy = /^Flow /.test(error.message)
    ? 'A bracket that was opened before this place is never closed. Add the missing ] or }.'
    : (REMEDIES[error.code] ?? `The YAML cannot be read (${error.message}). Write each field as name: value.`)
  const from = Math.min(error.pos[0], source.trimEnd().length)
  return { rule: 'valid-yaml', at: placeOf(from, Math.min(error.pos[1], source.length)), message: remedy }
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
