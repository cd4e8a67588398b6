import { sha256 } from '../bytes/digest.js'
import { type ContentCache, disabledCache } from './content-cache.js'
import { memoryCache } from './memory-cache.js'
import type { ReadOptions } from './read-options.js'
import { toolkitBuild } from './toolkit.js'

/** @param dependsOn what entries depend on besides the content and the toolkit's code */
export function cacheOf<Parsed>(
  { openCache = disabledCache, memory }: Pick<ReadOptions, 'openCache' | 'memory'>,
  name: string,
  dependsOn: unknown,
): ContentCache<Parsed> {
  // What no cache keeps needs no name, and working one out takes longer than reading a small system.
  if (openCache === disabledCache && !memory) return openCache(name, '')
  const state = sha256(JSON.stringify([toolkitBuild(), dependsOn])).slice(0, 16)
  if (!memory) return openCache(name, state)
  const known = memory.get(`${name}/${state}`) ?? memoryCache(openCache<Parsed>(name, state))
  memory.set(`${name}/${state}`, known as ContentCache<never>)
  return known
}
