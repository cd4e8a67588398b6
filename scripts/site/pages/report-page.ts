import type { SiteLink } from '../shown/links/site-link.js'
import type { ChartView } from '../views/figures/figures-view.js'
import type { IncompleteTable } from '../views/incomplete-table.js'
import type { TableView } from '../views/table-view.js'
import type { Way } from '../views/way.js'

/** What a report or a metric says, as a table that a reader filters and sorts. */
export interface ReportPage {
  readonly path: string
  readonly title: string
  readonly way: Way
  /** Under which of the pages it is listed. */
  readonly kind: 'documents' | 'records' | 'report' | 'metric'
  /** What it answers, or what it is a list of. */
  readonly lead: string
  /** Of a metric: what it comes to. */
  readonly figure?: { readonly text: string; readonly period: string; readonly rows?: SiteLink }
  /** Why there is nothing, where an empty table would look as if all were well. */
  readonly nothing?: string
  readonly charts: readonly ChartView[]
  readonly whole: TableView
  /** Further tables, each under a heading. */
  readonly parts: readonly { readonly title: string; readonly table: TableView }[]
  /** How it comes about, in sentences. */
  readonly notes: readonly string[]
  /** The command with which a record of the type begins. */
  readonly begin?: string
  /** Of the page of a table of records: that it does not show all that was recorded. */
  readonly incomplete?: IncompleteTable
  /** Of the page of a table of records: what the search is told of it. */
  readonly series?: { readonly type: string; readonly isSearched: boolean }
}
