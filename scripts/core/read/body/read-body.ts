import { type BodyFacts, NO_BODY } from '../../model/body-facts.js'
import type { Defect } from '../../model/source-file.js'
import { collectBodyFacts } from './collect-body-facts.js'
import type { MarkdownParser } from './markdown.js'

/** Containers that no reader could follow, and that take parsers long. The last character keeps out thematic breaks. */
const DEEP_NESTING = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){100,}[^\s*+>_-]/m

interface BodyRead {
  readonly body: BodyFacts
  readonly defects: readonly Defect[]
}

/** Reads the part of a body that can be read: parsing what is nested too deeply would take minutes, or all memory. */
export function readBody(source: string, line: number, parser: MarkdownParser): BodyRead {
  const deep = DEEP_NESTING.exec(source)
  if (!deep) {
    try {
      return { body: collectBodyFacts(parser(source), source, line), defects: [] }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  const at = line + source.slice(0, deep?.index ?? 0).split('\n').length - 1
  return {
    body: NO_BODY,
    defects: [
      {
        rule: 'nesting-depth',
        at: [at, 1, at, 1],
        message:
          'Lists, quotes or HTML are nested here more than a hundred levels deep, so the body was not read. Use fewer levels.',
      },
    ],
  }
}
