const EXPORTED = /^export (?:async )?(?:const|function\*?|class|interface|type) +(\w+)/gm

/**
 * @param sources the text of each file, by its path
 * @returns the names that more than one file exports: `textOf: a.ts, b.ts`
 */
export function findDoubles(sources: ReadonlyMap<string, string>): readonly string[] {
  const files = new Map<string, Set<string>>()
  for (const [path, source] of sources)
    for (const [, name = ''] of source.matchAll(EXPORTED)) files.set(name, (files.get(name) ?? new Set()).add(path))
  return [...files].flatMap(([name, paths]) => (paths.size > 1 ? [`${name}: ${[...paths].join(', ')}`] : []))
}
