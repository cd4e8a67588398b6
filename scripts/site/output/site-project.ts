import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { UserConfig } from '@11ty/eleventy'
import * as documentPageKinds from '../pages/document-kinds.js'
import * as pageKinds from '../pages/kinds.js'
import { TemplateError } from './template-error.js'

/** The Eleventy project that makes the pages. */
export interface SiteProject {
  /** Holds `pages/`, `_includes/` and the rest, as `site/` of the toolkit does. */
  readonly folder: string
  /** Beyond our own configuration. */
  readonly configure: (config: UserConfig) => unknown
}

/** A folder of theirs, and which of ours it is laid over. */
export interface LaidOver {
  readonly from: string
  readonly onto: 'pages' | '_includes' | '_data'
}

/** @throws TemplateError if pages of some kind would have no template */
export function refuseKindWithoutTemplate({ folder }: Pick<SiteProject, 'folder'>): void {
  const templates = new Set(readdirSync(join(folder, 'pages')))
  for (const kind of [...Object.keys(pageKinds), ...Object.keys(documentPageKinds)])
    if (!templates.has(templateOf(kind)))
      throw new TemplateError(`Pages of the kind “${kind}” have no template. Add site/pages/${templateOf(kind)}.`)
}

/** @returns the name of the template for pages of a kind, in `pages/` */
export function templateOf(kind: string): string {
  return `${kind}.11ty.js`
}
