import type { Document } from '../model/document.js'
import { relativePath } from '../model/paths.js'
import type { Problem } from '../model/problem.js'
import { loadMarkdownParser, type MarkdownParser, toolkitVersion } from '../read/index.js'
import { bodyLinksOf } from './body-links.js'
import { buildClausePages } from './clause-page.js'
import { dataFiles } from './data-files.js'
import { buildDocumentPage } from './document-page.js'
import { drawGraph } from './draw-graph.js'
import { buildHomePage, processCards } from './home-page.js'
import { isPublishableId } from './page-path.js'
import { buildPeoplePage } from './people-page.js'
import { processMap } from './process-map.js'
import type { Publication, PublishedDocument } from './publication.js'
import { buildRecordPage } from './record-page.js'
import { buildRecordsPage } from './records-page.js'
import { buildDocumentRegister, buildTypeRegister, type RegisterPage } from './register-page.js'
import { renderMarkdown } from './render-markdown.js'
import type { Site, SiteContext } from './site.js'
import type { SiteLink } from './site-link.js'
import { buildStatePage } from './state-page.js'

interface BuildOptions {
  /** @returns the Markdown of a document that is published, with line feeds */
  readonly bodyOf: (document: Document) => string
  /** What the check finds in the files as they are. */
  readonly problems: readonly Problem[]
}

/** Makes everything that a site says from what is published. */
export async function buildSite(publication: Publication, { bodyOf, problems }: BuildOptions): Promise<Site> {
  const parse = await loadMarkdownParser(publication.current.settings.markdown_parser)
  const body = (entry: PublishedDocument) => renderBody(parse, publication, entry, bodyOf(entry.document))
  const entries = [...publication.entries.values()]
  const registers = buildRegisters(publication)
  const people = buildPeoplePage(publication)
  const clauses = buildClausePages(publication)
  const pages: Site['pages'] = {
    home: [buildHomePage(publication, await drawProcesses(publication))],
    document: entries
      .filter(({ standing }) => standing !== 'record')
      .map((entry) => buildDocumentPage(publication, entry, body(entry))),
    record: entries
      .filter(({ standing }) => standing === 'record')
      .map((entry) => buildRecordPage(publication, entry, body(entry))),
    register: registers,
    records: [buildRecordsPage(publication)],
    clauses,
    people: people ? [people] : [],
    // Problems name documents of every class.
    state: publication.options.audience === undefined ? [buildStatePage(publication, problems)] : [],
    search: [{ path: 'search.html', title: 'Search' }],
    notFound: [{ path: '404.html', title: 'Page not found' }],
  }
  return { context: describeSite(publication, pages), pages, files: dataFiles(publication, pages) }
}

function renderBody(parse: MarkdownParser, publication: Publication, entry: PublishedDocument, source: string): string {
  const isTooDeep = entry.document.defects.some(({ rule }) => rule === 'nesting-depth')
  const read: MarkdownParser = isTooDeep ? () => ({ type: 'root', children: [{ type: 'code', value: source }] }) : parse
  return renderMarkdown(read, source, bodyLinksOf(publication, entry))
}

function buildRegisters(publication: Publication): readonly RegisterPage[] {
  const types = [...publication.qms.types.values()].filter(({ name }) => isPublishableId(name))
  const registers = types.map((type) => buildTypeRegister(publication, type)).filter(({ rows }) => rows.length > 0)
  return [buildDocumentRegister(publication), ...registers]
}

async function drawProcesses(publication: Publication): Promise<string | undefined> {
  const processes = processCards(publication).filter(({ kind }) => kind === 'core')
  if (!processes.some(({ next }) => next.length > 0)) return undefined
  return drawGraph(processMap(processes, ({ document }) => relativePath('index.html', document.path ?? '')))
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
