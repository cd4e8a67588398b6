import { didYouMean } from '../../core/values/nearest-name.js'
import { Misuse } from '../command/misuse.js'

/**
 * @param kind what the name should be one of, such as `report`
 * @param advice where to find all names, if there are too many to list
 * @throws Misuse that suggests the nearest name
 */
export function refuseUnknown(kind: string, written: string, known: Iterable<string>, advice?: string): never {
  const names = [...known]
  const otherwise = advice ?? `There are ${names.join(', ')}.`
  throw new Misuse(`There is no ${kind} “${written}”. ${didYouMean(written, names, otherwise)}`)
}
