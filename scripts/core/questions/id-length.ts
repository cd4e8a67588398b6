import type { DocumentType } from '../model/document-type.js'

/** Files are named after ids. A name has 255 bytes at most; an ending and the name of a file not yet written take some. */
const MOST_IN_A_NAME = 240
/** The name of an approval record holds the id of the document, and its revision. */
const MOST_OF_A_DOCUMENT = 200

/** @returns what is wrong with an id that is too long for the files that are named after it; undefined when it is not */
export function idLengthFault(id: string, control: DocumentType['control']): string | undefined {
  const most = control === 'maintained' ? MOST_OF_A_DOCUMENT : MOST_IN_A_NAME
  const { length } = new TextEncoder().encode(id)
  if (length <= most) return undefined
  const named = control === 'maintained' ? 'files and approval records are' : 'files are'
  return `The id “${id.slice(0, 24)}…” is ${length} characters long. At most ${most} are possible, because ${named} named after it: choose a shorter one.`
}

/** @returns whether a file can be called like this, with its ending */
export function isPossibleName(id: string): boolean {
  return idLengthFault(id, 'retained') === undefined
}
