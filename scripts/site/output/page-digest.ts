import { hash } from 'node:crypto'
import type { PlainPage } from '../pages/build-pages.js'
import type { ReportPage } from '../pages/report-page.js'
import type { PageOfKind } from '../pages/site.js'

/** @returns the same for pages that say the same: to know what changed without keeping what was written */
export function pageDigest({ kind, page }: PageOfKind): string {
  const { body, whole, ...others } = page as PlainPage & Partial<ReportPage>
  // Only what a body names is in maps. Looking for maps in all else takes longer than everything else here.
  const named = body && [...Object.values(body.links), body.drawings].map((answers) => [...answers])
  return digestOf([kind, others, body?.source, body?.reading, named, whole && tableDigests(whole)])
}

/** Row by row: the text of all rows of a large register at once would fill the memory. */
function tableDigests({ columns, download, rows }: ReportPage['whole']): readonly unknown[] {
  return [columns, download, ...rows.map(digestOf)]
}

function digestOf(value: unknown): string {
  return hash('sha1', JSON.stringify(value))
}
