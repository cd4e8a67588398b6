import type { ContentCache } from './content-cache.js'

/** What was read in this run, kept for callers that read mostly the same files again. */
export type ReadingMemory = Map<string, ContentCache<never>>

/** Keeps what was read as it is, above a cache that keeps it as text. */
export function memoryCache<Parsed>(cache: ContentCache<Parsed>): ContentCache<Parsed> {
  const known = new Map<string, Parsed>()
  const added = new Map<string, string>()
  const remember = (blob: string, parsed: Parsed | undefined) => {
    if (parsed !== undefined) known.set(blob, parsed)
    return parsed
  }
  return {
    get size() {
      return Math.max(known.size + added.size, cache.size)
    },
    get(blob) {
      const json = added.get(blob)
      return known.get(blob) ?? remember(blob, json === undefined ? cache.get(blob) : JSON.parse(json))
    },
    add(blob, json) {
      cache.add(blob, json)
      added.set(blob, json)
    },
    save: () => cache.save(),
  }
}
