import { groupBy } from '../../../../core/values/group-by.js'

export interface Edge {
  readonly from: string
  readonly to: string
}

/**
 * Finds the circles that following edges leads into, each once and from its smallest name on. Of circles that share a
 * step, only one is sure to be found: the others show once it is broken.
 */
export function findCycles<E extends Edge>(edges: readonly E[]): E[][] {
  const distinct = new Map(edges.toReversed().map((edge) => [`${edge.from}\n${edge.to}`, edge]))
  const next = groupBy([...distinct.values()].reverse(), ({ from }) => from)
  const done = new Set<string>()
  const cycles: E[][] = []
  for (const start of [...next.keys()].sort()) if (!done.has(start)) walk(start, next, done, cycles)
  return cycles
}

/** Depth first, without recursion: a chain may be longer than the call stack. */
function walk<E extends Edge>(start: string, next: ReadonlyMap<string, E[]>, done: Set<string>, cycles: E[][]): void {
  const path: E[] = []
  const depths = new Map([[start, 0]])
  const waiting = [[...(next.get(start) ?? [])]]
  while (waiting.length > 0) {
    const edge = waiting.at(-1)?.shift()
    if (!edge) {
      waiting.pop()
      const left = path.pop()?.to ?? start
      done.add(left)
      depths.delete(left)
      continue
    }
    const depth = depths.get(edge.to)
    if (depth !== undefined) cycles.push(fromSmallest([...path.slice(depth), edge]))
    if (depth !== undefined || done.has(edge.to)) continue
    path.push(edge)
    depths.set(edge.to, path.length)
    waiting.push([...(next.get(edge.to) ?? [])])
  }
}

function fromSmallest<E extends Edge>(cycle: readonly E[]): E[] {
  const smallest = cycle.reduce((least, { from }, index) => (from < (cycle[least]?.from ?? '') ? index : least), 0)
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)]
}
