import { hash } from 'node:crypto'
import type { PageOfKind } from '../pages/site.js'

/** @returns the same for pages that say the same: to know what changed without keeping what was written */
export function pageDigest(page: PageOfKind): string {
  return hash(
    'sha1',
    JSON.stringify(page, (_key, value) => (value instanceof Map ? [...value] : value)),
  )
}
