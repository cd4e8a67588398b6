import type { SiteLink } from './parts/site-link.js'
import type { Site, SiteContext } from './site.js'

/** @returns what stands at the head and at the foot of every page: only what was built, and few enough for a phone */
export function siteMenu(pages: Site['pages']): Pick<SiteContext, 'menu' | 'footer'> {
  const [clauses] = pages.clauses
  return {
    menu: [
      { text: 'Documents', path: 'documents.html' },
      { text: 'Records', path: 'records.html' },
      ...(clauses ? [{ text: 'Clauses', path: clauses.path }] : []),
      ...named(pages.people, 'People'),
      ...named(pages.due, 'Due'),
      ...named(pages.state, 'State'),
    ],
    footer: [
      ...named(pages.news, 'What is new'),
      ...named(pages.problems, 'Problems'),
      ...named(pages.waivers, 'Waivers'),
      ...named(pages.rules, 'Rules'),
    ],
  }
}

function named(pages: readonly { readonly path: string }[], text: string): readonly SiteLink[] {
  return pages.slice(0, 1).map(({ path }) => ({ text, path }))
}
