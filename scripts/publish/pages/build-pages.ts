import type { Problem } from '../../model/problem.js'
import type { Publication, PublishedDocument } from '../publication.js'

/** Makes all pages of one kind; none if there is nothing to say. */
export type BuildPages<Page extends PlainPage> = (sources: PageSources) => readonly Page[] | Promise<readonly Page[]>

/** What pages are made from. */
export interface PageSources {
  readonly publication: Publication
  /** What the check finds in the files as they are. */
  readonly problems: readonly Problem[]
  /** @returns the text of a document as safe HTML */
  bodyOf(entry: PublishedDocument): string
}

/** What every page has. */
export interface PlainPage {
  /** From the root of the site. */
  readonly path: string
  readonly title: string
}
