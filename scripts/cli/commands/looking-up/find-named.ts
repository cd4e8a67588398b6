import { didYouMean } from '../../../core/model/nearest-name.js'
import { Misuse } from '../misuse.js'

/**
 * @param kind what it is one of, such as `report`
 * @throws Misuse that names the nearest one, or all of them
 */
export function findNamed<One extends { readonly id: string }>(kind: string, all: readonly One[], id: string): One {
  const found = all.find((one) => one.id === id)
  if (found) return found
  const ids = all.map((one) => one.id)
  throw new Misuse(`There is no ${kind} “${id}”. ${didYouMean(id, ids, `There are ${ids.join(', ')}.`)}`)
}
