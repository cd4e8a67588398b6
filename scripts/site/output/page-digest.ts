import { hash } from 'node:crypto'
import type { PageOfKind } from '../pages/site.js'

/** @returns the same for pages that say the same: to know what changed without keeping what was written */
export function pageDigest({ kind, page }: PageOfKind): string {
  const { body, ...others } = page
  // Only what a body names is in maps. Looking for maps in all else takes longer than everything else here.
  const named = body && [...Object.values(body.links), body.drawings].map((answers) => [...answers])
  return hash('sha1', JSON.stringify([kind, others, body?.source, body?.reading, named]))
}
