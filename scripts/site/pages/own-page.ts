import { baseName } from '../../core/model/paths.js'
import type { Body } from '../body/body.js'
import type { OwnPageText } from '../custom-pages/own-content.js'
import { isPublishableId } from '../page-path.js'
import type { BuildPages } from './build-pages.js'

/** A page that the organization adds: it looks like the others, and is no controlled document. */
export interface OwnPage {
  readonly path: string
  readonly title: string
  readonly body: Body
}

/** @returns the pages that qms.yml lists, in its order */
export const ownPages: BuildPages<OwnPage> = ({ own, ownBodyOf }) => {
  const byPath = new Map(
    own.pages.filter(({ file }) => isPublishableId(baseName(file))).map((page) => [pathOf(page), page]),
  )
  return [...byPath].map(([path, page]) => ({ path, title: page.title, body: ownBodyOf(page, path) }))
}

function pathOf({ file }: OwnPageText): string {
  return `pages/${baseName(file).toLowerCase()}.html`
}
