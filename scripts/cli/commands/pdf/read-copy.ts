import type { NumberedCopy } from '../../../site/index.js'
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
