import { PAPER_PATH } from '../shown/page-path.js'
import type { BuildPages, PlainPage } from './build-pages.js'

export const paperPages: BuildPages<PlainPage> = ({ publication: { say } }) => [
  { path: PAPER_PATH, title: say`Is my paper copy current?` },
]
export const siteMapPages: BuildPages<PlainPage> = ({ publication: { say } }) => [
  { path: 'site-map.html', title: say`All pages` },
]
export const notFoundPages: BuildPages<PlainPage> = ({ publication: { say } }) => [
  { path: '404.html', title: say`Page not found` },
]
