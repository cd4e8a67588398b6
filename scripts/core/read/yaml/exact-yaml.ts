import type { Scalar, YAMLMap } from 'yaml'
import { type Place, shiftPlace } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { platform } from '../../platform/current-platform.js'
import { defined } from '../../values/defined.js'
import { diagnoseYaml } from './diagnose-yaml.js'
import { firstFailure, parseYaml, rangePlace } from './parse-yaml.js'
import { shiftDefect } from './shift-defect.js'
import type { TextTree, YamlText } from './text-tree.js'
import { duplicateKey, syntaxDefect } from './yaml-messages.js'

/** So many causes, one behind the other, are looked through to what was meant. */
const MOST_CAUSES = 4

/** Reads any YAML, and knows the place of whatever is wrong with it. */
export function readExactYaml(source: string, line: number, roundsLeft = MOST_CAUSES): YamlText {
  const { LineCounter } = platform().packages.yaml
  const lines = new LineCounter()
  const yaml = parseYaml(source, lines)
  if (!yaml) return { defects: [{ rule: 'valid-yaml', at: [line, 1, line, 1], message: TOO_DEEP }] }
  const placeOf = (from: number, to: number) => shiftPlace(rangePlace(lines, from, to), line - 1)
  const failure = firstFailure(yaml)
  if (failure) {
    const diagnosis = diagnoseYaml(source, failure)
    if (!diagnosis) return { defects: [syntaxDefect(failure, source, placeOf)] }
    const next = roundsLeft > 0 ? readExactYaml(diagnosis.repaired, line, roundsLeft - 1) : undefined
    const meant = next?.value ?? next?.meant
    return { defects: [shiftDefect(diagnosis.cause, line - 1)], ...defined({ meant }) }
  }
  const reader = textReader(source, placeOf)
  const value = reader.toText(yaml.contents) ?? {}
  return { value, defects: [...reader.repeated.map((name) => duplicateKey(name, placeOf)), ...reader.refused] }
}

const TOO_DEEP = 'This YAML is nested too deeply to be read. Use fewer levels of lists and brackets.'

interface TextReader {
  readonly refused: readonly Defect[]
  /** Names of fields that their group already has. */
  readonly repeated: readonly Scalar[]
  toText(node: unknown): TextTree | undefined
}

/** Turns nodes into text, and refuses what stands for something else: anchors, aliases, tags. */
function textReader(source: string, placeOf: (from: number, to: number) => Place): TextReader {
  const { isAlias, isMap, isPair, isScalar, isSeq } = platform().packages.yaml
  const refused: Defect[] = []
  const repeated: Scalar[] = []
  const refuse = (range: readonly number[] | null | undefined, message: string) => {
    refused.push({ rule: 'plain-yaml', at: placeOf(range?.[0] ?? 0, range?.[1] ?? 0), message })
    return undefined
  }
  const before = (range: readonly number[] | null | undefined, mark: string) => {
    const from = source.lastIndexOf(mark, range?.[0] ?? 0)
    return from < 0 ? range : [from, from + mark.length]
  }
  const toText = (node: unknown): TextTree | undefined => {
    if (isAlias(node)) return refuse(node.range, standsElsewhere(node.source))
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined
    if (node.anchor) return refuse(before(node.range, `&${node.anchor}`), marksText(node.anchor))
    if (node.tag) return refuse(before(node.range, writtenTag(node.tag)), hasTag(writtenTag(node.tag)))
    if (isScalar(node)) return scalarText(node)
    if (isSeq(node)) return node.items.map(toText).filter((item) => item !== undefined)
    return groupText(node)
  }
  const groupText = (map: YAMLMap): TextTree => {
    const entries = new Map<string, TextTree | undefined>()
    for (const { key, value } of map.items) {
      if (!isScalar(key)) refuse(isPair(key) ? null : map.range, 'A field’s name must be plain text.')
      // Of a field that occurs twice, the first one counts; the second is reported.
      else if (entries.has(String(key.value))) repeated.push(key)
      else entries.set(String(key.value), toText(value))
    }
    return Object.fromEntries([...entries].filter((entry): entry is [string, TextTree] => entry[1] !== undefined))
  }
  return { refused, repeated, toText }
}

function scalarText({ value }: Scalar): string | undefined {
  return value === null || value === '' ? undefined : String(value)
}

function standsElsewhere(name: string): string {
  return `“*${name}” stands for text elsewhere in the file. Write the text itself here.`
}

function marksText(name: string): string {
  return `“&${name}” marks text to be used elsewhere. Leave it out and write the text wherever it is needed; if the value begins with &, put it in quotes.`
}

function writtenTag(name: string): string {
  return name.replace('tag:yaml.org,2002:', '!!')
}

function hasTag(written: string): string {
  return `“${written}” is a YAML tag, which documents may not use. Leave it out; if the value begins with !, put it in quotes.`
}
