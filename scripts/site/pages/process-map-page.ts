import { type FirstListed, firstListed } from '../../core/words/first-listed.js'
import type { Say } from '../../core/words/say.js'
import { processPoints } from '../../subjects/system/process-points.js'
import { rolesOfProcess } from '../../subjects/system/roles-of-process.js'
import { actorLink, type DocumentLink, documentLink, type SiteLink } from '../shown/links/site-link.js'
import { menuLinks } from '../shown/menu-links.js'
import { PROCESSES_PATH } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { drawProcessMaps } from '../views/draw-process-maps.js'
import { handedOn } from '../views/handed-on.js'
import { type ProcessCard, processCards } from '../views/process-cards.js'
import { processTree } from '../views/process-tree.js'
import type { Way } from '../views/way.js'
import type { BuildPages } from './build-pages.js'

/** How the processes work together, and where each leads: its documents, people, figures and risks. */
export interface ProcessMapPage {
  readonly path: string
  readonly title: string
  readonly way: Way
  readonly cards: readonly ProcessCard[]
  /** The map of those that serve customers as SVG, from left to right and from top to bottom; none if nothing is handed on. */
  readonly maps: readonly string[]
  readonly processes: readonly ProcessOnMap[]
}

export interface ProcessOnMap {
  readonly document: DocumentLink
  readonly depth: number
  readonly next: readonly { readonly process: DocumentLink; readonly what: readonly string[] }[]
  /** Documents, people, figures, risks: each with something in it. */
  readonly leadsTo: readonly (FirstListed<SiteLink> & { readonly title: string })[]
}

/** @returns nothing where no process is published */
export const processMapPages: BuildPages<ProcessMapPage> = async ({ publication }) => {
  const cards = new Map(processCards(publication).map((card) => [card.document.id, card]))
  if (cards.size === 0) return []
  return [
    {
      path: PROCESSES_PATH,
      title: publication.say`Processes`,
      way: { trail: [menuLinks(publication).documents] },
      cards: [...cards.values()],
      maps: await drawMaps(publication.say, [...cards.values()]),
      processes: processTree(publication).flatMap(({ id, depth }) => {
        const card = cards.get(id)
        return card ? [{ depth, ...onMap(publication, card, cards) }] : []
      }),
    },
  ]
}

function drawMaps(say: Say, cards: readonly ProcessCard[]): Promise<readonly string[]> {
  return drawProcessMaps(cards, say, ({ document }) => `#${document.id}`, [
    { direction: 'LR', namesArrows: true },
    { direction: 'TB', namesArrows: true },
  ])
}

function onMap(
  publication: Publication,
  card: ProcessCard,
  cards: ReadonlyMap<string, ProcessCard>,
): Omit<ProcessOnMap, 'depth'> {
  return {
    document: card.document,
    next: card.next.flatMap((id) => {
      const to = cards.get(id)
      return to ? [{ process: to.document, what: handedOn(card, to) }] : []
    }),
    leadsTo: leadsTo(publication, card.document.id),
  }
}

/** People, figures and risks are counted over every class of readers, and are for those inside. */
function leadsTo(publication: Publication, id: string): ProcessOnMap['leadsTo'] {
  const { working, entries, options, say } = publication
  const process = entries.get(id)?.workingCopy
  if (!process) return []
  const { documents, indicators, risks } = processPoints(working, process)
  const isWhole = options.audience === undefined
  const linksTo = (some: readonly { readonly id: string }[]) =>
    some.flatMap((one) => documentLink(publication, one.id) ?? [])
  const groups = [
    {
      title: say`Documents`,
      links: linksTo(documents.filter((one) => !indicators.some(({ indicator }) => indicator.id === one.id))),
    },
    {
      title: say`People`,
      links: isWhole ? rolesOfProcess(working, process).map((role) => actorLink(publication, role)) : [],
    },
    { title: say`Figures`, links: isWhole ? linksTo(indicators.map(({ indicator }) => indicator)) : [] },
    { title: say`Risks`, links: isWhole ? linksTo(risks) : [] },
  ]
  return groups.filter(({ links }) => links.length > 0).map(({ title, links }) => ({ title, ...firstListed(links) }))
}
