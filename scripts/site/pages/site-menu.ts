import type { SiteLink } from '../shown/links/site-link.js'
import { MENU_LINKS } from '../shown/menu-links.js'
import type { Site, SiteContext } from './site.js'

type Pages = Site['pages']

/** @returns what leads to the pages that were built: little enough for a phone at the head, the rest at the foot, and all in groups */
export function siteMenu(pages: Pages): Pick<SiteContext, 'menu' | 'footer' | 'groups'> {
  const [clauses] = pages.clauses
  return {
    menu: [
      MENU_LINKS.documents,
      MENU_LINKS.records,
      ...(clauses ? [{ text: 'Clauses', path: clauses.path }] : []),
      ...first(pages.people, MENU_LINKS.people.text),
      ...first(pages.due, 'Due'),
      ...first(pages.state, MENU_LINKS.state.text),
      ...first(pages.reports, MENU_LINKS.reports.text),
      ...all(pages.custom),
    ],
    footer: [
      ...first(pages.certificates, 'Certificates'),
      ...first(pages.news, 'What is new'),
      ...first(pages.paper, 'Is my paper copy current?'),
      ...first(pages.problems, 'Problems'),
      ...first(pages.waivers, 'Waivers'),
      { text: 'All pages', path: 'site-map.html' },
    ],
    groups: siteGroups(pages).filter(({ links }) => links.length > 0),
  }
}

function siteGroups(pages: Pages): SiteContext['groups'] {
  const ofKind = (wanted: Pages['report'][number]['kind']) => pages.report.filter(({ kind }) => kind === wanted)
  return [
    {
      title: 'Begin here',
      links: [
        ...first(pages.home, 'Home'),
        ...all(pages.search),
        ...all(pages.certificates),
        ...all(pages.news),
        ...all(pages.paper),
        ...all(pages.custom),
      ],
    },
    { title: 'Documents', links: [...all(pages.processes), ...all(ofKind('documents'))] },
    { title: 'Records', links: [...all(pages.records), ...all(ofKind('records').filter(isUsed))] },
    { title: 'Clauses', links: all(pages.clauses) },
    { title: 'Roles and people', links: [...all(pages.people), ...all(pages.role)] },
    {
      title: 'State',
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
    { title: 'Reports', links: [...all(pages.reports), ...all(ofKind('report'))] },
    { title: 'Records not used yet', links: all(ofKind('records').filter((page) => !isUsed(page))) },
    {
      title: 'For programs',
      links: [
        { text: 'Data as JSON', path: 'api/index.json' },
        { text: 'What is new as a feed', path: 'new.xml' },
        { text: 'Site map as XML', path: 'sitemap.xml' },
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
