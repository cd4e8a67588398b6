import type { CalendarDate } from '../../core/values/date.js'
import type { Say } from '../../core/words/say.js'
import type { SiteLink } from '../shown/links/site-link.js'
import type { PublishedDocument } from '../shown/publication.js'
import type { ListedProcess } from '../views/process-tree.js'
import type { PlainPage } from './build-pages.js'
import type * as pageKinds from './kinds.js'

/** Everything that a site says, as plain data; templates decide how it looks. */
export interface Site {
  readonly context: SiteContext
  readonly pages: { readonly [Kind in keyof typeof pageKinds]: Awaited<ReturnType<(typeof pageKinds)[Kind]>> }
  /** Those that have pages of their own. */
  readonly documents: readonly PublishedDocument[]
  /** Makes the pages and data of some documents: written and forgotten before the next, so that thousands need little memory. */
  makeDocuments(some: readonly PublishedDocument[]): Promise<DocumentPages>
  /** Files for programs and spreadsheets, each by its path. */
  readonly files: Iterable<readonly [path: string, content: string]>
  /** Called when pages and files are written: what they were made of is free before those of documents are made. */
  forgetPages(): void
  /** What could not be shown and why, for the person who builds it. */
  readonly notes: readonly string[]
}

/** A page, and the kind that names its template. */
export interface PageOfKind {
  readonly kind: string
  readonly page: PlainPage
}

export interface DocumentPages {
  readonly pages: readonly PageOfKind[]
  readonly files: Site['files']
  /** What could not be shown and why, for the person who builds it. */
  readonly notes: readonly string[]
}

/** What every page of a site knows. */
export interface SiteContext {
  readonly organization: string
  /** Of its picture, from the root of the site. */
  readonly logo?: string
  /** What it wants to say at the foot of every page. */
  readonly note?: string
  /** That most documents are written in. */
  readonly language: string
  /** What is around the texts, in the language of the manual. */
  readonly say: Say
  /** A style sheet of its own, below ours. */
  readonly styles: string
  readonly today: CalendarDate
  /** The last day on which readers take it as it is; after that, it says that it is old. */
  readonly freshUntil: CalendarDate
  readonly version: string
  readonly menu: readonly SiteLink[]
  /** What is looked for less often: at the foot of every page. */
  readonly footer: readonly SiteLink[]
  /** With their parts, as they are listed beside every document and record. */
  readonly processes: readonly ListedProcess[]
  /** All pages but those of single documents, records and people. */
  readonly groups: readonly { readonly title: string; readonly links: readonly SiteLink[] }[]
  /** Shows the files as they are, drafts and all. */
  readonly isPreview: boolean
  /** The class of readers for whom it was built; undefined when everything is in it. */
  readonly audience?: string
  /** The path part of where it will stand: `/manual/`. */
  readonly basePath: string
}
