import { defined } from '../../core/values/defined.js'
import { byText } from '../../core/values/order.js'
import { relativePath } from '../../core/values/paths.js'
import { needsApproval } from '../../subjects/approval/status.js'
import { isQualityPolicy } from '../../subjects/documents/kinds.js'
import { rolesWithPage } from '../shown/links/roles-with-page.js'
import { type DocumentLink, entryLink, type SiteLink } from '../shown/links/site-link.js'
import { registerPath } from '../shown/page-path.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { drawProcessMaps } from '../views/draw-process-maps.js'
import { whyEmpty } from '../views/empty-manual.js'
import { type ProcessCard, processCards } from '../views/process-cards.js'
import type { BuildPages } from './build-pages.js'
import { isAhead, type News, type NewsSources, newsOf } from './news.js'

/** Where everybody begins. */
export interface HomePage {
  readonly path: string
  readonly title: string
  /** What is shown is in force; without any approval that is unknown. */
  readonly isApproved: boolean
  readonly policy?: DocumentLink
  /** Those that are not on the map. */
  readonly processes: readonly ProcessCard[]
  /** The map of the processes as SVG; undefined when there is nothing to draw. */
  readonly map?: string
  readonly types: readonly (SiteLink & { readonly count: number })[]
  readonly recent: readonly News[]
  readonly coming: readonly News[]
  /** A person who holds one finds here what concerns them. */
  readonly roles: readonly SiteLink[]
  /** Why there is nothing to see, and what to do. */
  readonly whyEmpty: readonly string[]
}

const MOST_RECENT = 6

export const homePages: BuildPages<HomePage> = async (sources) => [
  buildHomePage(sources, await drawMap(sources.publication)),
]

async function drawMap(publication: Publication): Promise<string | undefined> {
  const hrefOf = ({ document }: ProcessCard) => relativePath('index.html', document.path ?? '')
  const options = { direction: 'LR', namesArrows: false } as const
  return (await drawProcessMaps(processCards(publication), publication.say, hrefOf, [options]))[0]
}

export function buildHomePage(sources: NewsSources, map: string | undefined): HomePage {
  const { publication } = sources
  const documents = [...publication.entries.values()].filter(
    ({ shownAs }) => shownAs !== 'retired' && shownAs !== 'record',
  )
  const policy = documents.find(({ document }) => isQualityPolicy(document))
  const processes = processCards(publication)
  const onCards = new Set(processes.map(({ document }) => document.id))
  const news = newsOf(sources)
  return {
    path: 'index.html',
    title: publication.working.settings.organization?.name ?? publication.say`Quality management system`,
    isApproved: needsApproval(publication.working),
    ...(policy && { policy: entryLink(publication, policy) }),
    processes,
    ...defined({ map }),
    types: typeLinks(
      publication,
      documents.filter(({ document }) => !onCards.has(document.id)),
    ),
    recent: news.filter(({ kind }) => kind === 'in force').slice(0, MOST_RECENT),
    coming: news.filter(isAhead).reverse(),
    roles: rolesWithPage(publication).map(({ title, path }) => ({ text: title, path })),
    whyEmpty: whyEmpty(publication),
  }
}

function typeLinks({ shown, say }: Publication, documents: readonly PublishedDocument[]): HomePage['types'] {
  const maintained = [...shown.types.values()].filter(({ control }) => control === 'maintained')
  return maintained
    .map(({ name, title, description }) => ({
      text: say.term(title),
      path: registerPath(name),
      hint: gist(say.term(description)),
      count: documents.filter(({ document }) => document.type === name).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byText(a.text, b.text))
}

/** @returns the beginning of a description that says it all, for a card */
function gist(description: string): string {
  return description.split(/[:.]|, such as/, 1)[0] ?? ''
}
