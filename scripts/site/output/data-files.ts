import { tableFormats } from '../../core/format/index.js'
import { readSiteDataSchemas } from '../../core/read/index.js'
import { documentData } from '../data/documents-data.js'
import * as dataKinds from '../data/kinds.js'
import type { Site } from '../pages/site.js'
import { FEED_PATH } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { atomFeed } from './atom-feed.js'
import { clauseTable } from './clause-table.js'
import { siteMap } from './site-map.js'

/** Raised by a change that breaks readers; docs/reference/site-data.md says what holds. */
const VERSION = 1

/** A file by its path, from the root of the site. */
export type SiteFile = readonly [path: string, content: string]

/** @returns what programs and spreadsheets read, one after the other, but for the data of single documents */
export function* dataFiles(publication: Publication, pages: Site['pages']): Generator<SiteFile> {
  const listed: { path: string; kind: string }[] = []
  for (const [kind, build] of Object.entries(dataKinds)) {
    for (const { path, value } of build({ publication, pages })) {
      yield [path, versioned(publication, value)]
      listed.push({ path, kind })
    }
  }
  for (const [kind, schema] of readSiteDataSchemas()) yield [`api/schemas/${kind}.schema.json`, json(schema)]
  const organization = publication.working.settings.organization?.name
  yield ['api/index.json', versioned(publication, { ...(organization && { organization }), files: listed })]
  for (const { whole, parts } of pages.report)
    for (const { download, table } of [whole, ...parts.map(({ table }) => table)])
      yield [`${download}.csv`, tableFormats.csv(table)]
  for (const page of pages.clauses) yield [`api/clauses/${page.id}.csv`, tableFormats.csv(clauseTable(page))]
  for (const { all } of pages.news) yield [FEED_PATH, atomFeed(publication, all)]
  yield ['sitemap.xml', siteMap(publication, pages)]
}

/** @returns the data of one document; documents.json leads to it */
export function documentFile(publication: Publication, entry: PublishedDocument): SiteFile {
  const { path, value } = documentData(publication, entry)
  return [path, versioned(publication, value)]
}

function versioned({ working: { today } }: Publication, value: object): string {
  return json({ version: VERSION, today, ...value })
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
