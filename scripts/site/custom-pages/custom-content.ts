import type { BrokenMarkup, UnshownHtml } from '../../core/model/body-facts.js'
import type { Named } from '../body/known-links.js'
import type { PublishedFile } from '../body/published-files.js'

/** What an organization adds to its manual besides documents. */
export interface CustomContent {
  readonly logo?: PublishedFile
  /** A style sheet; empty if there is none. */
  readonly styles: string
  readonly pages: readonly CustomPageText[]
}

/** A page that is not a controlled document. */
export interface CustomPageText {
  /** In the repository. */
  readonly file: string
  readonly title: string
  /** Markdown below the title. */
  readonly source: string
  readonly names: Named
  readonly isTooDeep: boolean
  readonly unshownHtml: readonly UnshownHtml[]
  /** Markup that takes no effect, or another one than was meant. */
  readonly broken: readonly BrokenMarkup[]
  /** By their files. */
  readonly pictures: ReadonlyMap<string, PublishedFile>
}

/** @returns every picture of it, to be copied to the site */
export function customPictures({ logo, pages }: CustomContent): readonly PublishedFile[] {
  return [...(logo ? [logo] : []), ...pages.flatMap(({ pictures }) => [...pictures.values()])]
}
