import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { baseName } from '../../core/values/paths.js'
import type { Body } from '../body/body.js'
import type { CustomPageText } from '../custom-pages/custom-content.js'
import type { BuildPages } from './build-pages.js'

/** A page that the organization adds: it looks like the others, and is not a controlled document. */
export interface CustomPage {
  readonly path: string
  readonly title: string
  readonly body: Body
}

/** @returns the pages that qms.yml lists, in its order */
export const customPages: BuildPages<CustomPage> = ({ custom, customBodyOf }) => {
  const byPath = new Map(
    custom.pages.filter(({ file }) => isPublishableId(baseName(file))).map((page) => [pathOf(page), page]),
  )
  return [...byPath].map(([path, page]) => ({ path, title: page.title, body: customBodyOf(page, path) }))
}

function pathOf({ file }: CustomPageText): string {
  return `pages/${baseName(file).toLowerCase()}.html`
}
