type Graph = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Finds what imports itself by way of others: files, and folders whose files do.
 *
 * @param imports the files that each file imports, by paths
 * @returns each circle as the names in it and the folder in which they lie, such as `read: cache.ts ↔ documents`
 */
export function findCircles(imports: Graph): readonly string[] {
  const graphs = new Map<string, Map<string, Set<string>>>()
  for (const [file, targets] of imports) {
    for (const target of targets) {
      const [parent, from, to] = parting(file, target)
      const graph = graphs.get(parent) ?? new Map<string, Set<string>>()
      graphs.set(parent, graph.set(from, (graph.get(from) ?? new Set()).add(to)))
    }
  }
  return [...graphs].flatMap(([parent, graph]) =>
    circlesIn(graph).map((names) => `${parent || '.'}: ${names.join(' ↔ ')}`),
  )
}

/** @returns the innermost folder that holds both, and what leads to each of them from there */
function parting(a: string, b: string): readonly [string, string, string] {
  const [left, right] = [a.split('/'), b.split('/')]
  const depth = left.findIndex((name, index) => name !== right[index])
  return [left.slice(0, depth).join('/'), left[depth] ?? '', right[depth] ?? '']
}

function circlesIn(graph: Graph): readonly string[][] {
  const reached = new Map([...graph.keys()].map((name) => [name, reachableFrom(graph, name)]))
  const circles = new Map<string, string[]>()
  for (const [name, others] of reached) {
    if (!others.has(name)) continue
    const circle = [...others].filter((other) => reached.get(other)?.has(name)).sort()
    circles.set(circle.join(), circle)
  }
  return [...circles.values()]
}

function reachableFrom(graph: Graph, start: string): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...(graph.get(start) ?? [])]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    waiting.push(...(graph.get(name) ?? []))
  }
  return found
}
