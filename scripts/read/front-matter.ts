import type { Defect } from '../model/source-file.js'
import { onDemand } from './on-demand.js'

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
  if (!/^---(?!-)/.test(text)) {
    return /^\s*---\s*\n/.test(text)
      ? missing(
          'The block of fields must begin on the first line. Remove what stands before the first line of three hyphens.',
        )
      : missing(
          'The file has no front matter. Begin it with a block of fields between two lines of three hyphens, or list the file under “ignore” in qms.yml if it is not a controlled document.',
        )
  }
  const { matter } = onDemand
  const language = matter.language(text)
  if (language.name && !/^ya?ml$/.test(language.name)) {
    return {
      rule: 'front-matter-language',
      at: [1, 1, 1, 4 + language.raw.length],
      message: `The first line asks for “${language.name}” front matter, but only YAML is ever read: it cannot run a program. Write exactly three hyphens, and the fields as YAML.`,
    }
  }
  const file = matter(untilClose(text), options)
  const source = file.matter.replace(/^\n/, '')
  const end = 3 + language.raw.length + file.matter.length
  if (end >= text.length) {
    return {
      rule: 'front-matter-closed',
      at: [1, 1, 1, 4],
      message:
        'The block of fields that begins here is never closed. Add a line of three hyphens after the last field.',
    }
  }
  const afterClose = text.slice(end + 4)
  const closingLine = countLines(text.slice(0, end + 1))
  if (!/^[ \t]*(\n|$)/.test(afterClose)) {
    return {
      rule: 'front-matter-closed',
      at: [closingLine, 1, closingLine, 4],
      message:
        'This line begins with three hyphens but goes on. The line that closes the block of fields must be exactly three hyphens.',
    }
  }
  return { source, line: 2, body: afterClose.replace(/^[ \t]*\n?/, ''), bodyLine: closingLine + 1 }
}

/** gray-matter copies whatever it is given, and looks for it in its cache: the block is all that it needs. */
function untilClose(text: string): string {
  const close = text.indexOf('\n---')
  return close < 0 ? text : text.slice(0, close + 4)
}

function missing(message: string): Defect {
  return { rule: 'front-matter-present', at: [1, 1, 1, 1], message }
}

function countLines(text: string): number {
  return text.split('\n').length
}
