import type { Say } from '../../core/words/say.js'
import type { SiteLink } from '../shown/links/site-link.js'
import { menuLinks } from '../shown/menu-links.js'
import type { Publication } from '../shown/publication.js'
import type { Site, SiteContext } from './site.js'

type Pages = Site['pages']

/** @returns what leads to the pages that were built: little enough for a phone at the head, the rest at the foot, and all in groups */
export function siteMenu(publication: Publication, pages: Pages): Pick<SiteContext, 'menu' | 'footer' | 'groups'> {
  const { say } = publication
  const menu = menuLinks(publication)
  const [clauses] = pages.clauses
  return {
    menu: [
      menu.documents,
      menu.records,
      ...(clauses ? [{ text: say`Clauses`, path: clauses.path }] : []),
      ...first(pages.people, menu.people.text),
      ...first(pages.due, say`Due`),
      ...first(pages.state, menu.state.text),
      ...first(pages.reports, menu.reports.text),
      ...all(pages.custom),
    ],
    footer: [
      ...first(pages.certificates, say`Certificates`),
      ...first(pages.news, say`What is new`),
      ...first(pages.paper, say`Is my paper copy current?`),
      ...first(pages.problems, say`Problems`),
      ...first(pages.waivers, say`Waivers`),
      { text: say`All pages`, path: 'site-map.html' },
    ],
    groups: siteGroups(say, pages).filter(({ links }) => links.length > 0),
  }
}

function siteGroups(say: Say, pages: Pages): SiteContext['groups'] {
  const ofKind = (wanted: Pages['report'][number]['kind']) => pages.report.filter(({ kind }) => kind === wanted)
  return [
    {
      title: say`Begin here`,
      links: [
        ...first(pages.home, say`Home`),
        ...all(pages.search),
        ...all(pages.certificates),
        ...all(pages.news),
        ...all(pages.paper),
        ...all(pages.custom),
      ],
    },
    { title: say`Documents`, links: [...all(pages.processes), ...all(ofKind('documents'))] },
    { title: say`Records`, links: [...all(pages.records), ...all(ofKind('records').filter(isUsed))] },
    { title: say`Clauses`, links: all(pages.clauses) },
    { title: say`Roles and people`, links: [...all(pages.people), ...all(pages.role)] },
    {
      title: say`State`,
      links: [
        ...all(pages.state),
        ...all(pages.metrics),
        ...all(ofKind('metric')),
        ...all(pages.due),
        ...all(pages.problems),
        ...all(pages.waivers),
        ...all(pages.rules),
      ],
    },
    { title: say`Reports`, links: [...all(pages.reports), ...all(ofKind('report'))] },
    { title: say`Records not used yet`, links: all(ofKind('records').filter((page) => !isUsed(page))) },
    {
      title: say`For programs`,
      links: [
        { text: say`Data as JSON`, path: 'api/index.json' },
        { text: say`What is new as a feed`, path: 'new.xml' },
        { text: say`Site map as XML`, path: 'sitemap.xml' },
      ],
    },
  ]
}

function isUsed({ whole }: Pages['report'][number]): boolean {
  return whole.table.rows.length > 0
}

type Titled = readonly { readonly title: string; readonly path: string }[]

function all(pages: Titled): readonly SiteLink[] {
  return pages.map(({ title, path }) => ({ text: title, path }))
}

function first(pages: Titled, text: string): readonly SiteLink[] {
  return pages.slice(0, 1).map(({ path }) => ({ text, path }))
}
