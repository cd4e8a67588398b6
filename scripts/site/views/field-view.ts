import type { CalendarDate } from '../../core/values/date.js'
import type { SiteLink } from '../shown/links/site-link.js'

/** A field as a reader sees it: what people call it, and its value. */
export interface FieldView {
  readonly name: string
  readonly label: string
  readonly value: ValueView
}

export type ValueView =
  | { readonly kind: 'text'; readonly text: string; readonly retiresOn?: CalendarDate }
  | ({ readonly kind: 'mark' } & Mark)
  | { readonly kind: 'date'; readonly date: string; readonly text: string }
  | { readonly kind: 'link'; readonly link: SiteLink }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'list'; readonly items: readonly ValueView[] }
  | { readonly kind: 'group'; readonly sheet: Sheet }
  | { readonly kind: 'cards'; readonly areSignatures: boolean; readonly cards: readonly Sheet[] }
  | { readonly kind: 'calendar'; readonly svg: string; readonly years: readonly CalendarYear[] }
  | { readonly kind: 'entries'; readonly entries: readonly EntryView[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly ValueView[])[] }

/** A value that is told by its colour and shape, too. */
export interface Mark {
  readonly text: string
  readonly tone: Tone
}

export type Tone = 'good' | 'due' | 'bad' | 'plain'

/** Fields that belong together, of a whole record or of one thing in it, by the part in which a reader looks for them. */
export interface Sheet {
  /** What one thing in a record is called; the page of the record has a head of its own. */
  readonly heading?: ValueView
  readonly marks: readonly Mark[]
  /** Of something to do. */
  readonly work?: WorkState
  /** What is told, in its order. */
  readonly story: readonly FieldView[]
  /** Who, when, where: short. */
  readonly facts: readonly FieldView[]
  /** For those who want to know more. */
  readonly details: readonly FieldView[]
}

/** Without a date by which it is due, it is done. */
export interface WorkState {
  readonly due?: CalendarDate
}

interface CalendarYear {
  readonly year: string
  readonly days: readonly { readonly on: CalendarDate; readonly text: string; readonly sheet: Sheet }[]
}

/** A record that is in a list of the document. */
export interface EntryView {
  readonly id: string
  /** Where it is on the page. */
  readonly anchor: string
  readonly title: string
  readonly sheet: Sheet
  readonly proof: readonly FieldView[]
}
