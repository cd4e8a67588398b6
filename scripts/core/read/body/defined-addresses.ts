import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { once } from '../../values/once.js'

/** @returns a question for the address of a reference; looked for only if there is one */
export function definedAddresses(tree: Root): (identifier: string) => string {
  const addresses = once(() => collectAddresses(tree))
  return (identifier) => addresses().get(identifier) ?? ''
}

/** The first definition of a name counts. */
function collectAddresses(tree: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url)
  })
  return addresses
}
