import type { Place } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { platform } from '../../platform/current-platform.js'
import { diagnoseClosing, diagnoseOpening } from './marker-faults/index.js'

export interface FrontMatter {
  readonly source: string
  /** The line of the file on which the source begins. */
  readonly line: number
  readonly body: string
  /** The line of the file on which the body begins. */
  readonly bodyLine: number
}

/** gray-matter only finds the block. It never gets an engine that interprets it: its own would run JavaScript. */
const refuse = () => {
  throw new Error('Only YAML is read as front matter.')
}
const REFUSED = { parse: refuse, stringify: refuse }
const options = {
  language: 'yaml',
  engines: { yaml: () => ({}), json: REFUSED, javascript: REFUSED, js: REFUSED, coffee: REFUSED, toml: REFUSED },
}

/** Separates the front matter from the body, or says why that cannot be done. */
export function splitFrontMatter(text: string): FrontMatter | Defect {
  if (text.trim() === '')
    return missing(
      'The file is empty. A document begins with a block of fields between two lines of three hyphens: id, type, title and so on.',
    )
  if (!/^---(?!-)/.test(text)) return diagnoseOpening(text) ?? missing(NO_FIELDS)
  const { matter } = platform().packages
  const language = matter.language(text)
  if (language.name && !/^ya?ml$/.test(language.name)) return notYaml(language)
  const file = matter(untilClose(text), options)
  const source = file.matter.replace(/^[ \t]*\n/, '')
  // Spaces behind the hyphens are part of the block, the name of a language is not.
  const end = 3 + (language.name ? language.raw.length : 0) + file.matter.length
  if (end >= text.length) return diagnoseClosing(text) ?? NEVER_CLOSED
  const afterClose = text.slice(end + 4)
  const closingLine = countLines(text.slice(0, end + 1))
  if (!/^[ \t]*(\n|$)/.test(afterClose)) return goesOn(afterClose, closingLine)
  return { source, line: 2, body: afterClose.replace(/^[ \t]*\n?/, ''), bodyLine: closingLine + 1 }
}

/** gray-matter copies whatever it is given, and looks for it in its cache: the block is all that it needs. */
function untilClose(text: string): string {
  const close = text.indexOf('\n---')
  return close < 0 ? text : text.slice(0, close + 4)
}

const NO_FIELDS =
  'The file has no front matter. Begin it with a block of fields between two lines of three hyphens, or list the file under “ignore” in qms.yml if it is not a controlled document.'

const NEVER_CLOSED: Defect = {
  rule: 'front-matter-closed',
  at: [1, 1, 1, 4],
  message:
    'The block of fields that begins here is never closed. Add a line of three hyphens (---) after the last field.',
}

function notYaml({ name, raw }: { readonly name: string; readonly raw: string }): Defect {
  const at: Place = [1, 1, 1, 4 + raw.length]
  if (name.startsWith('#')) {
    const message = `The first line must be three hyphens and nothing else. Remove “${name}”.`
    return { rule: 'front-matter-language', at, message, fix: { description: 'Write “---”.', replacement: '---' } }
  }
  const message = `The first line asks for “${name}” front matter, but only YAML is ever read: it cannot run a program. Write exactly three hyphens, and the fields as YAML.`
  return { rule: 'front-matter-language', at, message }
}

function goesOn(after: string, line: number): Defect {
  const rest = after.split('\n')[0] ?? ''
  const fix = { description: 'Write “---”.', replacement: '---' }
  const message = `The line below the fields must be exactly three hyphens. Write “---” instead of “---${rest}”.`
  return { rule: 'front-matter-closed', at: [line, 1, line, 4 + rest.length], message, fix }
}

function missing(message: string): Defect {
  return { rule: 'front-matter-present', at: [1, 1, 1, 1], message }
}

function countLines(text: string): number {
  return text.split('\n').length
}
