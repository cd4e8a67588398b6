import type { Scalar, YAMLError } from 'yaml'
import type { Place } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'

type PlaceOf = (from: number, to: number) => Place

export function duplicateKey({ value, range }: Scalar, placeOf: PlaceOf): Defect {
  const [from, to] = range ?? [0, 0]
  return {
    rule: 'unique-keys',
    at: placeOf(from, to),
    message: `“${value}” stands here a second time. Keep one of the two.`,
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

/** Says in plain words what the parser stumbled over, and what to do. */
export function syntaxDefect(error: YAMLError, source: string, placeOf: PlaceOf): Defect {
  const remedy = /^Flow /.test(error.message)
    ? 'A bracket that was opened before this place is never closed. Add the missing ] or }.'
    : (REMEDIES[error.code] ?? `The YAML cannot be read (${error.message}). Write each field as name: value.`)
  const from = Math.min(error.pos[0], source.trimEnd().length)
  return { rule: 'valid-yaml', at: placeOf(from, Math.min(error.pos[1], source.length)), message: remedy }
}
