import type { CalendarDate } from '../../model/date.js'
import { fieldText } from '../../model/fields.js'
import { relativePath } from '../../model/paths.js'
import { byId } from '../by-id.js'
import { registerPath } from '../page-path.js'
import { drawGraph } from '../parts/draw-graph.js'
import { type ProcessCard, processCards } from '../parts/process-cards.js'
import { processMap } from '../parts/process-map.js'
import { type DocumentLink, entryLink, type SiteLink } from '../parts/site-link.js'
import type { Publication, PublishedDocument } from '../publication.js'
import type { BuildPages, PageSources } from './build-pages.js'

/** Where everybody begins. */
export interface HomePage {
  readonly path: string
  readonly title: string
  readonly policy?: DocumentLink
  /** Those that are not on the map. */
  readonly processes: readonly ProcessCard[]
  /** The map of the processes as SVG; nothing if there is nothing to draw. */
  readonly map?: string
  readonly types: readonly (SiteLink & { readonly count: number })[]
  readonly recent: readonly {
    readonly document: DocumentLink
    readonly on: CalendarDate
    readonly revision: string
    readonly change: string
    /** Of the page that shows what it changed. */
    readonly changes?: string
  }[]
  readonly coming: readonly {
    readonly document: DocumentLink
    readonly on: CalendarDate
    readonly revision: string
    readonly changes?: string
  }[]
}

type ChangesOf = PageSources['changesOf']

const MOST_RECENT = 6

export const homePages: BuildPages<HomePage> = async ({ publication, changesOf }) => [
  buildHomePage(publication, await drawProcesses(publication), changesOf),
]

async function drawProcesses(publication: Publication): Promise<string | undefined> {
  const processes = processCards(publication).filter(({ kind }) => kind === 'core')
  if (!processes.some(({ next }) => next.length > 0)) return undefined
  return drawGraph(processMap(processes, ({ document }) => relativePath('index.html', document.path ?? '')))
}

export function buildHomePage(publication: Publication, map: string | undefined, changesOf: ChangesOf): HomePage {
  const shown = [...publication.entries.values()]
    .filter(({ standing }) => standing !== 'retired' && standing !== 'record')
    .sort((a, b) => byId(a.document, b.document))
  const policy = shown.find(({ document }) => document.type === 'quality-policy')
  return {
    path: 'index.html',
    title: publication.current.settings.organization?.name ?? 'Quality management system',
    ...(policy ? { policy: entryLink(publication, policy) } : {}),
    processes: processCards(publication),
    ...(map ? { map } : {}),
    types: typeLinks(publication, shown),
    recent: recentlyInForce(publication, shown, changesOf),
    coming: comingIntoForce(publication, shown, changesOf),
  }
}

function typeLinks({ qms }: Publication, shown: readonly PublishedDocument[]): HomePage['types'] {
  const maintained = [...qms.types.values()].filter(
    ({ control, name }) => control === 'maintained' && name !== 'process',
  )
  return maintained
    .map(({ name, title, description }) => ({
      text: title,
      path: registerPath(name),
      hint: gist(description),
      count: shown.filter(({ document }) => document.type === name).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
}

/** @returns the beginning of a description that says it all, for a card */
function gist(description: string): string {
  return description.split(/[:.]|, such as/, 1)[0] ?? ''
}

/** @returns where the page stands that shows what a revision changed */
function redlineOf(changesOf: ChangesOf, entry: PublishedDocument, revision: string) {
  const path = changesOf(entry).find(({ after }) => after.revision === revision)?.path
  return path ? { changes: path } : {}
}

function recentlyInForce(
  publication: Publication,
  shown: readonly PublishedDocument[],
  changesOf: ChangesOf,
): HomePage['recent'] {
  return shown
    .filter(({ standing, effective }) => standing === 'in force' && effective?.effectiveOn !== undefined)
    .sort((a, b) => inOrder(b.effective?.effectiveOn, a.effective?.effectiveOn))
    .slice(0, MOST_RECENT)
    .map((entry) => ({
      document: entryLink(publication, entry),
      on: entry.effective?.effectiveOn ?? '',
      revision: entry.revision,
      change: fieldText(entry.document.fields, 'change.summary') ?? '',
      ...redlineOf(changesOf, entry, entry.revision),
    }))
}

function inOrder(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function comingIntoForce(
  publication: Publication,
  shown: readonly PublishedDocument[],
  changesOf: ChangesOf,
): HomePage['coming'] {
  return shown
    .flatMap((entry) => {
      const { upcoming } = entry
      if (!upcoming) return []
      return {
        document: entryLink(publication, entry),
        on: upcoming.effectiveOn ?? '',
        revision: upcoming.revision,
        ...redlineOf(changesOf, entry, upcoming.revision),
      }
    })
    .sort((a, b) => inOrder(a.on, b.on))
}
