import { PAPER_PATH } from '../shown/page-path.js'
import type { BuildDocumentPages, BuildPages, PlainPage } from './build-pages.js'
import { changesPages } from './changes-page.js'
import { clausePages } from './clause-page.js'
import { customPages } from './custom-page.js'
import { documentPages } from './document-page.js'
import { duePages } from './due-page.js'
import { homePages } from './home-page.js'
import { metricsPages } from './metrics-page.js'
import { newsPages } from './news-page.js'
import { peoplePages } from './people-page.js'
import { personPages } from './person-page.js'
import { problemsPages } from './problems-page.js'
import { recordPages } from './record-page.js'
import { recordsPages } from './records-page.js'
import { registerPages } from './register-page.js'
import { rolePages } from './role-page.js'
import { rulesPages } from './rules-page.js'
import { statePages } from './state-page.js'
import { waiversPages } from './waivers-page.js'

const searchPages: BuildPages<PlainPage> = () => [{ path: 'search.html', title: 'Search' }]
const paperPages: BuildPages<PlainPage> = () => [{ path: PAPER_PATH, title: 'Is my paper copy current?' }]
const siteMapPages: BuildPages<PlainPage> = () => [{ path: 'site-map.html', title: 'All pages' }]
const notFoundPages: BuildPages<PlainPage> = () => [{ path: '404.html', title: 'Page not found' }]

/** The kinds of pages that a manual has one or a few of. `site/pages/` has a template with the name of each. */
export const pageKinds = {
  home: homePages,
  register: registerPages,
  records: recordsPages,
  clauses: clausePages,
  people: peoplePages,
  role: rolePages,
  person: personPages,
  due: duePages,
  news: newsPages,
  state: statePages,
  metrics: metricsPages,
  problems: problemsPages,
  rules: rulesPages,
  waivers: waiversPages,
  'site-map': siteMapPages,
  custom: customPages,
  paper: paperPages,
  search: searchPages,
  'not-found': notFoundPages,
}

/** The kinds of pages that each document has of its own, and a template, too. */
export const documentPageKinds = {
  document: documentPages,
  changes: changesPages,
  record: recordPages,
} satisfies Record<string, BuildDocumentPages<PlainPage>>

export type PageKinds = typeof pageKinds
export type { PageSources, PlainPage } from './build-pages.js'
