import type { Document } from '../core/model/document.js'
import { loadMarkdownParser, toolkitVersion, withHtmlRaised } from '../core/read/index.js'
import type { OwnContent } from './custom-pages/own-content.js'
import { ownStyles } from './custom-pages/own-styles.js'
import { describeBodies } from './describe-bodies.js'
import { dataFiles } from './output/data-files.js'
import { type PageSources, pageKinds } from './pages/index.js'
import type { Publication, PublishedDocument } from './publication.js'
import type { Site, SiteContext } from './site.js'
import { siteMenu } from './site-menu.js'
import { unreadFiles } from './unread-files.js'
import { describeMissingTexts } from './views/missing-texts.js'
import { revisionChanges, type Texts } from './views/revision-changes.js'

interface BuildOptions
  extends Pick<PageSources, 'evaluation' | 'rules' | 'metrics' | 'nextEditions' | 'own' | 'lastChase'> {
  /** @returns the Markdown of a document that is published, with line feeds */
  readonly bodyOf: (document: Document) => string
  /** What redlines compare, where the clone has it. */
  readonly texts: Texts
}

/** Makes everything that a site says from what is published. */
export async function buildSite(publication: Publication, { bodyOf, texts, ...findings }: BuildOptions): Promise<Site> {
  const parse = withHtmlRaised(await loadMarkdownParser(publication.current.settings.markdown_parser))
  const bodies = await describeBodies(publication, findings.own, bodyOf)
  const changes = perEntry((entry) => revisionChanges(publication, texts, entry))
  const pages = await buildPages({
    publication,
    ...findings,
    parse,
    changesOf: changes,
    bodyOf: bodies.of,
    ownBodyOf: bodies.ofOwn,
  })
  return {
    context: describeSite(publication, pages, findings.own),
    pages,
    files: dataFiles(publication, pages),
    styles: ownStyles(publication.current.settings, findings.own.styles),
    notes: [...unreadFiles(publication.qms), ...bodies.notes, ...describeMissingTexts(publication, changes)],
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

function describeSite({ current, options }: Publication, pages: Site['pages'], { logo }: OwnContent): SiteContext {
  const { footer, language } = current.settings.site
  return {
    organization: current.settings.organization?.name ?? 'Quality management system',
    today: current.today,
    version: toolkitVersion(),
    language,
    ...(logo ? { logo: logo.path } : {}),
    ...(footer ? { note: footer } : {}),
    ...siteMenu(pages),
    isPreview: options.drafts,
    ...(options.audience === undefined ? {} : { audience: options.audience }),
    basePath: new URL(options.baseUrl, 'http://localhost/').pathname,
  }
}
