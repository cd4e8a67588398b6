import type { Nodes, Root } from 'mdast'

/** @returns a question for the address of a reference; looked for only if there is one */
export function definedAddresses(tree: Root): (identifier: string) => string {
  let addresses: ReadonlyMap<string, string> | undefined
  return (identifier) => {
    addresses ??= collectAddresses(tree)
    return addresses.get(identifier) ?? ''
  }
}

/** The first definition of a name counts. */
function collectAddresses(tree: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return addresses
}
