import { PAPER_PATH } from '../shown/page-path.js'
import type { BuildPages, PlainPage } from './build-pages.js'

export const paperPages: BuildPages<PlainPage> = () => [{ path: PAPER_PATH, title: 'Is my paper copy current?' }]
export const siteMapPages: BuildPages<PlainPage> = () => [{ path: 'site-map.html', title: 'All pages' }]
export const notFoundPages: BuildPages<PlainPage> = () => [{ path: '404.html', title: 'Page not found' }]
