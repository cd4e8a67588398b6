import type { CalendarDate } from '../model/date.js'
import type { ClausePage } from './clause-page.js'
import type { DocumentPage } from './document-page.js'
import type { HomePage } from './home-page.js'
import type { PeoplePage } from './people-page.js'
import type { RecordPage } from './record-page.js'
import type { RecordsPage } from './records-page.js'
import type { RegisterPage } from './register-page.js'
import type { SiteLink } from './site-link.js'
import type { StatePage } from './state-page.js'

/** Everything that a site says, as plain data; templates decide how it looks. */
export interface Site {
  readonly context: SiteContext
  readonly pages: { readonly [Kind in keyof PageKinds]: readonly PageKinds[Kind][] }
  /** Files for programs and spreadsheets, by path. */
  readonly files: ReadonlyMap<string, string>
}

/** The kinds of pages; templates have the same names. */
interface PageKinds {
  readonly home: HomePage
  readonly document: DocumentPage
  readonly record: RecordPage
  readonly register: RegisterPage
  readonly records: RecordsPage
  readonly clauses: ClausePage
  readonly people: PeoplePage
  readonly state: StatePage
  readonly search: PlainPage
  readonly notFound: PlainPage
}

export interface PlainPage {
  readonly path: string
  readonly title: string
}

/** What every page of a site knows. */
export interface SiteContext {
  readonly organization: string
  readonly today: CalendarDate
  readonly version: string
  readonly menu: readonly SiteLink[]
  /** Shows the files as they are, drafts and all. */
  readonly isPreview: boolean
  /** The class of readers for whom it was built; nothing if everything is in it. */
  readonly audience?: string
  /** The path part of where it will stand: `/manual/`. */
  readonly basePath: string
}
