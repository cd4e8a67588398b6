import { sha256 } from '../../core/bytes/digest.js'
import { escapeMarkup } from '../../core/format/text/escape-markup.js'
import type { Say } from '../../core/words/say.js'
import type { News } from '../pages/news.js'
import { siteAddress } from '../shown/links/site-address.js'
import { FEED_PATH, NEWS_PATH } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'

const MOST = 50

/**
 * Writes what is new as an Atom feed (RFC 4287), all of it plain text. It holds no time of its own: entries carry the day
 * on which something could be known, and names that stay wherever the site stands. Addresses are whole if --base-url is.
 */
export function atomFeed(publication: Publication, news: readonly News[]): string {
  const { working, options, say } = publication
  const organization = working.settings.organization?.name ?? 'Quality management system'
  const latest = [...news].sort((a, b) => (a.told < b.told ? 1 : a.told > b.told ? -1 : 0)).slice(0, MOST)
  const linkTo = (path: string, kind = '') => `<link${kind} href="${escapeMarkup(siteAddress(options, path))}"/>`
  const entries = latest.map((one) => {
    const { document, revision, kind } = one
    return element('entry', [
      element(
        'id',
        lastingName(
          organization,
          document.id,
          revision,
          kind === 'retired' || kind === 'retiring' ? 'retired' : 'in force',
        ),
      ),
      element('title', `${document.id} ${document.text}: ${inWords(say, one)}`),
      element('updated', atNoon(one.told)),
      linkTo(document.path ?? NEWS_PATH),
      element('summary', one.change),
    ])
  })
  const feed = element('feed xmlns="http://www.w3.org/2005/Atom"', [
    element('id', lastingName(organization)),
    element('title', say`${organization}: what is new`),
    element('updated', atNoon(latest[0]?.told ?? working.today)),
    element('author', [element('name', organization)]),
    linkTo(FEED_PATH, ' rel="self"'),
    linkTo(NEWS_PATH),
    ...entries,
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${feed}\n`
}

function inWords(say: Say, { kind, revision, on }: News): string {
  if (kind === 'retired') return say`retired`
  if (kind === 'retiring') return say`will be retired on ${say.date(on)}`
  return kind === 'coming' ? say`revision ${revision} from ${say.date(on)}` : say`revision ${revision} is in force`
}

/** @param content text, or what was made of elements already */
function element(tag: string, content: string | readonly string[]): string {
  const [name] = tag.split(' ')
  return typeof content === 'string'
    ? `<${tag}>${escapeMarkup(content)}</${name}>`
    : `<${tag}>\n${content.join('\n')}\n</${name}>`
}

/** A UUID made of what is named (RFC 9562, version 8). */
function lastingName(...parts: readonly string[]): string {
  const hex = sha256(JSON.stringify(['qms-kit', ...parts]))
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(12, 15)}`,
    `8${hex.slice(15, 18)}`,
    hex.slice(18, 30),
  ]
  return `urn:uuid:${groups.join('-')}`
}

/** The same day in nearly every zone. */
function atNoon(day: string): string {
  return `${day}T12:00:00Z`
}
