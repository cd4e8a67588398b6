import type { Document } from '../core/model/document.js'
import { isPartOfFile } from '../core/model/register-entry.js'
import { loadMarkdownParser, toolkitVersion, withHtmlRaised } from '../core/read/index.js'
import { addDays } from '../core/values/date.js'
import { defined } from '../core/values/defined.js'
import { once } from '../core/values/once.js'
import type { CustomContent } from './custom-pages/custom-content.js'
import { customStyles } from './custom-pages/custom-styles.js'
import { describeBodies } from './describe-bodies.js'
import { dataFiles, documentFile } from './output/data-files.js'
import type { PageSources } from './pages/build-pages.js'
import * as documentPageKinds from './pages/document-kinds.js'
import * as pageKinds from './pages/kinds.js'
import type { DocumentPages, PageOfKind, Site, SiteContext } from './pages/site.js'
import { siteMenu } from './pages/site-menu.js'
import type { Publication, PublishedDocument } from './shown/publication.js'
import { unreadFiles } from './shown/unread-files.js'
import { describeMissingTexts } from './views/missing-texts.js'
import { processTree } from './views/process-tree.js'
import { forgetTables } from './views/published-table.js'
import { revisionChanges, type Texts } from './views/revision-changes.js'

/** A manual is built again with each change. When none came for so long, something has stopped, or it is a copy. */
const FRESH_DAYS = 45

interface BuildOptions
  extends Pick<
    PageSources,
    | 'evaluation'
    | 'earlierProblems'
    | 'rules'
    | 'subjects'
    | 'reports'
    | 'metrics'
    | 'nextEditions'
    | 'custom'
    | 'lastChase'
  > {
  /** Reads some documents that are published. @returns the Markdown of each, with line feeds */
  readonly readBodies: (documents: readonly Document[]) => Promise<(document: Document) => string>
  /** What redlines compare, where the clone has it. */
  readonly texts: Texts
}

/** Makes everything that a site says from what is published; the pages of documents only when they are asked for. */
export async function buildSite(
  publication: Publication,
  { readBodies, texts, ...findings }: BuildOptions,
): Promise<Site> {
  const parse = withHtmlRaised(await loadMarkdownParser(publication.working.settings.markdown_parser))
  const custom = await describeBodies(publication, findings.custom.pages, () => '')
  const changesOf = once((entry: PublishedDocument) => revisionChanges(publication, texts, entry))
  const sources = { publication, ...findings, parse, changesOf, customBodyOf: custom.ofCustom }
  // What was worked out for these sources alone goes with their pages.
  const made: { pages?: Site['pages'] } = { pages: await buildPages({ ...sources }) }
  const pagesOnce = () => {
    if (made.pages) return made.pages
    throw new Error('These pages are written already.')
  }
  return {
    context: describeSite(publication, pagesOnce(), findings.custom),
    get pages() {
      return pagesOnce()
    },
    forgetPages() {
      delete made.pages
      forgetTables(publication)
    },
    documents: [...publication.entries.values()].filter(({ document }) => !isPartOfFile(document)),
    makeDocuments: (some) => makeDocuments(sources, some, readBodies),
    files: { [Symbol.iterator]: () => dataFiles(publication, pagesOnce()) },
    notes: [...unreadFiles(publication.shown), ...custom.notes, ...describeMissingTexts(publication, changesOf)],
  }
}

async function makeDocuments(
  sources: PageSources,
  some: readonly PublishedDocument[],
  readBodies: BuildOptions['readBodies'],
): Promise<DocumentPages> {
  const { publication } = sources
  const bodyOf = await readBodies(some.map(({ document }) => document))
  const bodies = await describeBodies(publication, some, bodyOf)
  const pages: PageOfKind[] = []
  // One after the other: those that draw would otherwise each start a thread.
  for (const entry of some) {
    for (const [kind, build] of Object.entries(documentPageKinds))
      for (const page of await build(sources, entry, bodies.of)) pages.push({ kind, page })
  }
  return {
    pages,
    files: some.map((entry) => documentFile(publication, entry)),
    notes: bodies.notes,
  }
}

async function buildPages(sources: PageSources): Promise<Site['pages']> {
  const kinds = Object.entries(pageKinds).map(async ([kind, build]) => [kind, await build(sources)] as const)
  return Object.fromEntries(await Promise.all(kinds)) as Site['pages']
}

function describeSite(publication: Publication, pages: Site['pages'], { logo, styles }: CustomContent): SiteContext {
  const { working, options, say } = publication
  const { footer, language } = working.settings.site
  return {
    organization: working.settings.organization?.name ?? say`Quality management system`,
    today: working.today,
    freshUntil: addDays(working.today, FRESH_DAYS),
    version: toolkitVersion(),
    language,
    say,
    styles: customStyles(working.settings, styles),
    ...defined({ logo: logo?.path }),
    ...(footer && { note: footer }),
    ...siteMenu(publication, pages),
    processes: processTree(publication),
    isPreview: options.drafts,
    ...defined({ audience: options.audience }),
    basePath: new URL(options.baseUrl, 'http://localhost/').pathname,
  }
}
