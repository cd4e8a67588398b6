import type { Document } from '../model/document.js'
import { loadMarkdownParser, type MarkdownParser, toolkitVersion } from '../read/index.js'
import { bodyLinksOf } from './body/body-links.js'
import { renderMarkdown } from './body/render-markdown.js'
import { dataFiles } from './output/data-files.js'
import { type PageSources, pageKinds } from './pages/index.js'
import { describeMissingTexts } from './parts/missing-texts.js'
import { changesOf, type Texts } from './parts/revision-changes.js'
import type { Publication, PublishedDocument } from './publication.js'
import type { Site, SiteContext } from './site.js'
import { siteMenu } from './site-menu.js'

interface BuildOptions extends Pick<PageSources, 'evaluation' | 'rules' | 'nextEditions'> {
  /** @returns the Markdown of a document that is published, with line feeds */
  readonly bodyOf: (document: Document) => string
  /** What redlines compare, as far as the clone has it. */
  readonly texts: Texts
}

/** Makes everything that a site says from what is published. */
export async function buildSite(publication: Publication, { bodyOf, texts, ...findings }: BuildOptions): Promise<Site> {
  const parse = await loadMarkdownParser(publication.current.settings.markdown_parser)
  const changes = perEntry((entry) => changesOf(publication, texts, entry))
  const pages = await buildPages({
    publication,
    ...findings,
    parse,
    changesOf: changes,
    bodyOf: (entry) => renderBody(parse, publication, entry, bodyOf(entry.document)),
  })
  return {
    context: describeSite(publication, pages),
    pages,
    files: dataFiles(publication, pages),
    notes: describeMissingTexts(publication, changes),
  }
}

/** Several kinds of pages ask the same. */
function perEntry<Answer>(find: (entry: PublishedDocument) => Answer): (entry: PublishedDocument) => Answer {
  const known = new Map<PublishedDocument, Answer>()
  return (entry) => {
    const answer = known.get(entry) ?? find(entry)
    known.set(entry, answer)
    return answer
  }
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
  return {
    organization: current.settings.organization?.name ?? 'Quality management system',
    today: current.today,
    version: toolkitVersion(),
    ...siteMenu(pages),
    isPreview: options.drafts,
    ...(options.audience === undefined ? {} : { audience: options.audience }),
    basePath: new URL(options.baseUrl, 'http://localhost/').pathname,
  }
}
