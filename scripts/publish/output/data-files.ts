import { tableFormats } from '../../format/index.js'
import { fieldText } from '../../model/fields.js'
import { FEED_PATH, isPublishableId } from '../page-path.js'
import { registerTable } from '../pages/register-page.js'
import { titleOf } from '../parts/site-link.js'
import type { Publication, PublishedDocument } from '../publication.js'
import type { Site } from '../site.js'
import { atomFeed } from './atom-feed.js'
import { clauseTable } from './clause-table.js'
import { escapeXml } from './escape-xml.js'
import { siteAddress } from './site-address.js'

/** @returns what programs and spreadsheets read, by path: a list of all documents, each document, each register, the site's map */
export function dataFiles(publication: Publication, pages: Site['pages']): ReadonlyMap<string, string> {
  const entries = [...publication.entries.values()]
  const files = new Map([['api/documents.json', json(entries.map((entry) => summary(publication, entry)))]])
  for (const entry of entries) {
    const { fields, digest, blob } = entry.document
    const { id } = entry.document
    if (isPublishableId(id))
      files.set(
        `api/documents/${id}.json`,
        json({ ...summary(publication, entry), digest, blob, fields: shown(publication, fields) }),
      )
  }
  for (const register of pages.register) {
    const table = registerTable(register)
    files.set(`api/registers/${register.download}.json`, tableFormats.json(table))
    files.set(`api/registers/${register.download}.csv`, tableFormats.csv(table))
  }
  for (const page of pages.clauses) {
    const table = clauseTable(page)
    files.set(`api/clauses/${page.id}.json`, tableFormats.json(table))
    files.set(`api/clauses/${page.id}.csv`, tableFormats.csv(table))
  }
  for (const { all } of pages.news) {
    files.set('api/new.json', json(all))
    files.set(FEED_PATH, atomFeed(publication, all))
  }
  files.set('sitemap.xml', siteMap(publication, pages))
  return files
}

function summary(publication: Publication, entry: PublishedDocument) {
  const { document, current, path, standing, status, effective, upcoming } = entry
  return {
    id: document.id,
    type: document.type,
    title: titleOf(publication, document),
    page: path,
    standing,
    ...(status ? { status } : {}),
    ...(entry.revision ? { revision: entry.revision } : {}),
    ...(standing === 'in force' && effective ? { inForceSince: effective.effectiveOn } : {}),
    ...(upcoming ? { upcoming: { revision: upcoming.revision, from: upcoming.effectiveOn } } : {}),
    ...(standing === 'record'
      ? {}
      : { owner: fieldText(current.fields, 'owner'), nextReview: fieldText(current.fields, 'next_review') }),
  }
}

/** Fields name people. */
function shown({ showsPeople }: Publication, fields: PublishedDocument['document']['fields']) {
  return showsPeople ? fields : undefined
}

/** Search engines want full addresses: they follow from --base-url. */
function siteMap({ entries, options }: Publication, pages: Site['pages']): string {
  const hidden = new Set([...entries.values()].filter(({ standing }) => standing === 'retired').map(({ path }) => path))
  const paths = Object.entries(pages)
    .filter(([kind]) => !['changes', 'search', 'notFound'].includes(kind))
    .flatMap(([, all]) => all.map(({ path }) => path))
    .filter((path) => !hidden.has(path))
    .sort()
  const lines = paths.map((path) => `  <url><loc>${escapeXml(siteAddress(options, path))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
