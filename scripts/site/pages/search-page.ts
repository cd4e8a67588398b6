import { actorLink, type SiteLink } from '../shown/links/site-link.js'
import type { BuildPages, PlainPage } from './build-pages.js'

/** Where readers search, and whom they ask when nothing is found. */
export interface SearchPage extends PlainPage {
  readonly ask?: SiteLink
}

export const searchPages: BuildPages<SearchPage> = ({ publication }) => {
  const { escalate_to: actor } = publication.working.settings.due
  const ask = actor && publication.showsPeople ? actorLink(publication, actor) : undefined
  return [{ path: 'search.html', title: publication.say`Search`, ...(ask?.path && { ask }) }]
}
