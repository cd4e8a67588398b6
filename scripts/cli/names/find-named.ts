import { refuseUnknown } from './refuse-unknown.js'

/**
 * @param kind what it is one of, such as `report`
 * @param advice where to find them all
 * @throws Misuse that suggests the nearest one
 */
export function findNamed<One extends { readonly id: string }>(
  kind: string,
  all: readonly One[],
  id: string,
  advice: string,
): One {
  const ids = all.map((one) => one.id)
  return all.find((one) => one.id === id) ?? refuseUnknown(kind, id, ids, advice)
}
