import type { NumberedCopy, PublishedDocument } from '../../../site/index.js'
import { Misuse } from '../../command/misuse.js'

/** @throws Misuse if only one of the two is given, or the number cannot be part of a file's name */
export function readCopy(number: string | undefined, holder: string | undefined): NumberedCopy | undefined {
  if (number === undefined && holder === undefined) return undefined
  if (number === undefined) throw new Misuse('--holder belongs to a numbered copy. Give its number, such as --copy 4.')
  if (!/^\w[\w.-]{0,19}$/.test(number))
    throw new Misuse(`“${number}” cannot be the number of a copy. Use digits and letters, such as --copy 4.`)
  if (!holder?.trim())
    throw new Misuse(`Say who holds copy ${number}: a person or a place, such as --holder “Station 2”.`)
  return { number, holder: holder.trim() }
}

/** @throws Misuse if a numbered copy would be of several documents, or of one without revisions */
export function requireOneDocument(entries: readonly PublishedDocument[]): void {
  const [only, ...others] = entries
  if (!only || others.length > 0)
    throw new Misuse('A numbered copy is of one document. Name one, such as “qms pdf QP-001 --copy 4 --holder …”.')
  if (only.shownAs === 'record')
    throw new Misuse(
      `${only.document.id} is a record. It has no revisions, so its copies have no numbers: leave out --copy and --holder.`,
    )
}
