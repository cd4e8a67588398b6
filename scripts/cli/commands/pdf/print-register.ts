import { type Publication, printedRegister, type Typesetter } from '../../../site/index.js'
import { accepted } from '../../command/accepted.js'
import { findType } from '../../names/find-type.js'

/** What the register of all maintained documents is called. */
const OF_ALL = 'documents'

const NO_FILES = { pictures: new Map<string, Uint8Array>(), attached: new Map<string, Uint8Array>() }

/** @throws Misuse if there is no such type, or letters cannot be shown */
export function printRegister(publication: Publication, name: string, typesetter: Typesetter): Uint8Array {
  const type = name === OF_ALL ? undefined : findType(publication.shown, name)
  return accepted(typesetter.print(printedRegister(publication, type), NO_FILES))
}
