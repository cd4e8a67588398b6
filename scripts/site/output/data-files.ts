import { tableFormats } from '../../core/format/index.js'
import { readSiteDataSchemas } from '../../core/read/index.js'
import { dataKinds } from '../data/index.js'
import { FEED_PATH } from '../page-path.js'
import { registerTable } from '../pages/register-page.js'
import type { Publication } from '../publication.js'
import type { Site } from '../site.js'
import { atomFeed } from './atom-feed.js'
import { clauseTable } from './clause-table.js'
import { siteMap } from './site-map.js'

/** Raised by a change that breaks readers; docs/reference/site-data.md says what holds. */
const VERSION = 1

/** @returns what programs and spreadsheets read, by path */
export function dataFiles(publication: Publication, pages: Site['pages']): ReadonlyMap<string, string> {
  const { today, settings } = publication.current
  const files = new Map<string, string>()
  const listed: { path: string; kind: string }[] = []
  const add = (path: string, value: object) => files.set(path, json({ version: VERSION, today, ...value }))
  for (const [kind, build] of Object.entries(dataKinds)) {
    for (const { path, value } of build({ publication, pages })) {
      add(path, value)
      // Those of single documents are too many; documents.json leads to each.
      if (kind !== 'document') listed.push({ path, kind })
    }
  }
  for (const [kind, schema] of readSiteDataSchemas()) files.set(`api/schemas/${kind}.schema.json`, json(schema))
  const organization = settings.organization?.name
  add('api/index.json', { ...(organization ? { organization } : {}), files: listed })
  for (const page of pages.register)
    files.set(`api/registers/${page.download}.csv`, tableFormats.csv(registerTable(page)))
  for (const page of pages.clauses) files.set(`api/clauses/${page.id}.csv`, tableFormats.csv(clauseTable(page)))
  for (const { all } of pages.news) files.set(FEED_PATH, atomFeed(publication, all))
  files.set('sitemap.xml', siteMap(publication, pages))
  return files
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
