import type { Document } from '../model/document.js'
import type { Problem } from '../model/problem.js'
import { loadMarkdownParser, type MarkdownParser, toolkitVersion } from '../read/index.js'
import { bodyLinksOf } from './body/body-links.js'
import { renderMarkdown } from './body/render-markdown.js'
import { dataFiles } from './output/data-files.js'
import { type PageSources, pageKinds } from './pages/index.js'
import type { SiteLink } from './parts/site-link.js'
import type { Publication, PublishedDocument } from './publication.js'
import type { Site, SiteContext } from './site.js'

interface BuildOptions {
  /** @returns the Markdown of a document that is published, with line feeds */
  readonly bodyOf: (document: Document) => string
  /** What the check finds in the files as they are. */
  readonly problems: readonly Problem[]
}

/** Makes everything that a site says from what is published. */
export async function buildSite(publication: Publication, { bodyOf, problems }: BuildOptions): Promise<Site> {
  const parse = await loadMarkdownParser(publication.current.settings.markdown_parser)
  const pages = await buildPages({
    publication,
    problems,
    bodyOf: (entry) => renderBody(parse, publication, entry, bodyOf(entry.document)),
  })
  return { context: describeSite(publication, pages), pages, files: dataFiles(publication, pages) }
}

async function buildPages(sources: PageSources): Promise<Site['pages']> {
  const kinds = Object.entries(pageKinds).map(async ([kind, build]) => [kind, await build(sources)] as const)
  return Object.fromEntries(await Promise.all(kinds)) as Site['pages']
}

function renderBody(parse: MarkdownParser, publication: Publication, entry: PublishedDocument, source: string): string {
  const isTooDeep = entry.document.defects.some(({ rule }) => rule === 'nesting-depth')
  const read: MarkdownParser = isTooDeep ? () => ({ type: 'root', children: [{ type: 'code', value: source }] }) : parse
  return renderMarkdown(read, source, bodyLinksOf(publication, entry))
}

function describeSite({ current, options }: Publication, pages: Site['pages']): SiteContext {
  const [standard] = pages.clauses
  const menu: SiteLink[] = [
    { text: 'Documents', path: 'documents.html' },
    { text: 'Records', path: 'records.html' },
    ...(standard ? [{ text: 'Clauses', path: standard.path }] : []),
    ...pages.people.map(({ path }) => ({ text: 'People', path })),
    ...pages.state.map(({ path }) => ({ text: 'State', path })),
  ]
  return {
    organization: current.settings.organization?.name ?? 'Quality management system',
    today: current.today,
    version: toolkitVersion(),
    menu,
    isPreview: options.drafts,
    ...(options.audience === undefined ? {} : { audience: options.audience }),
    basePath: new URL(options.baseUrl, 'http://localhost/').pathname,
  }
}
