import { escapeMarkup } from '../../core/format/escape-markup.js'
import { siteAddress } from '../links/site-address.js'
import type { Publication } from '../publication.js'
import type { Site } from '../site.js'

const LEFT_OUT = new Set(['changes', 'paper', 'search', 'notFound'])

/** All pages but those of retired documents. Search engines want whole addresses: they follow from --base-url. */
export function siteMap({ entries, options }: Publication, pages: Site['pages']): string {
  const hidden = new Set([...entries.values()].filter(({ standing }) => standing === 'retired').map(({ path }) => path))
  const paths = Object.entries(pages)
    .filter(([kind]) => !LEFT_OUT.has(kind))
    .flatMap(([, all]) => all.map(({ path }) => path))
    .filter((path) => !hidden.has(path))
    .sort()
  const lines = paths.map((path) => `  <url><loc>${escapeMarkup(siteAddress(options, path))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}
