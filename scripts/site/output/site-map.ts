import { escapeMarkup } from '../../core/format/text/escape-markup.js'
import type { PlainPage } from '../pages/build-pages.js'
import type { Site } from '../pages/site.js'
import { siteAddress } from '../shown/links/site-address.js'
import type { Publication } from '../shown/publication.js'

const LEFT_OUT = new Set(['paper', 'search', 'not-found'])

/** All pages but those of retired documents and of changes. Search engines want whole addresses: they follow from --base-url. */
export function siteMap({ entries, options }: Publication, pages: Site['pages']): string {
  const documents = [...entries.values()].filter(({ shownAs }) => shownAs !== 'retired')
  const others = Object.entries<readonly PlainPage[]>(pages).flatMap(([kind, all]) => (LEFT_OUT.has(kind) ? [] : all))
  const paths = [...new Set([...documents, ...others].map(({ path }) => path.replace(/#.*/, '')))].sort()
  const lines = paths.map((path) => `  <url><loc>${escapeMarkup(siteAddress(options, path))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}
