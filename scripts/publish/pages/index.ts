import type { BuildPages, PlainPage } from './build-pages.js'
import { clausePages } from './clause-page.js'
import { documentPages } from './document-page.js'
import { homePages } from './home-page.js'
import { peoplePages } from './people-page.js'
import { recordPages } from './record-page.js'
import { recordsPages } from './records-page.js'
import { registerPages } from './register-page.js'
import { statePages } from './state-page.js'

const searchPages: BuildPages<PlainPage> = () => [{ path: 'search.html', title: 'Search' }]
const notFoundPages: BuildPages<PlainPage> = () => [{ path: '404.html', title: 'Page not found' }]

/** The kinds of pages; templates have the same names. */
export const pageKinds = {
  home: homePages,
  document: documentPages,
  record: recordPages,
  register: registerPages,
  records: recordsPages,
  clauses: clausePages,
  people: peoplePages,
  state: statePages,
  search: searchPages,
  notFound: notFoundPages,
}

export type PageKinds = typeof pageKinds
export type { PageSources, PlainPage } from './build-pages.js'
