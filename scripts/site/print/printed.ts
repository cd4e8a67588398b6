/** What a PDF is made of. */
export interface PrintedData {
  readonly title: string
  readonly organization: string
  readonly keywords: readonly string[]
  readonly language: string
  /** Year, month, day: the day as of which it was made. */
  readonly date: readonly [number, number, number]
  readonly words: { readonly sheet: string; readonly day: string }
  readonly labels: Readonly<Record<string, true>>
  readonly documents: readonly PrintedDocument[]
}

/** Files that the data names, by their names. */
export interface PrintedFiles {
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly attached: ReadonlyMap<string, Uint8Array>
}

/**
 * What goes onto paper: plain data for the template. Every text is a value that is shown as it is, and never read as
 * instructions to the typesetter.
 */
export interface PrintedDocument {
  /** By which other documents in the same file lead to it. */
  readonly label: string
  /** Missing for what is not a document, such as a page of a pack. */
  readonly id?: string
  readonly title: string
  /** Above the title: its type and id. */
  readonly eyebrow: string
  /** `de`, `pt-BR`. */
  readonly language: string
  readonly direction: Direction
  /** At the top of each sheet: left, middle, right. */
  readonly head: readonly [string, string, string]
  /** At the foot of each sheet. */
  readonly foot: readonly string[]
  /** Across each sheet. */
  readonly mark?: string
  /** Whose copy it is. */
  readonly stamp?: string
  readonly paper?: PrintedCheck
  /** What has to be known before the text is trusted. */
  readonly facts: readonly PrintedTerm[]
  readonly notices: readonly string[]
  readonly blocks: readonly PrintedBlock[]
  /** Begins on a sheet of its own. */
  readonly evidence: readonly PrintedBlock[]
  /** The approved file itself, in the PDF. */
  readonly attachment?: { readonly name: string; readonly description: string }
}

export type Direction = 'ltr' | 'rtl'

/** Where the holder of a copy learns whether it is current. */
interface PrintedCheck {
  readonly question: string
  readonly address: string
  /** The same for a telephone: an SVG. */
  readonly code: string
}

export interface PrintedTerm {
  readonly term: readonly PrintedRun[]
  readonly blocks: readonly PrintedBlock[]
}

export type PrintedBlock =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly runs: readonly PrintedRun[]
      readonly label?: string
      readonly direction?: Direction
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly PrintedRun[]; readonly direction?: Direction }
  | {
      readonly kind: 'list'
      /** Of a list with numbers: the first one. */
      readonly start?: number
      /** Each item says by itself what it is, as those of a checklist do. */
      readonly isPlain: boolean
      readonly items: readonly (readonly PrintedBlock[])[]
      readonly direction?: Direction
    }
  | { readonly kind: 'quotation'; readonly blocks: readonly PrintedBlock[] }
  | {
      readonly kind: 'callout'
      readonly tone: string
      readonly title: string
      readonly blocks: readonly PrintedBlock[]
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | PrintedTable
  | PrintedPicture
  | { readonly kind: 'terms'; readonly items: readonly PrintedTerm[] }

export interface PrintedTable {
  readonly kind: 'table'
  /** Of the columns, as parts of the whole width. */
  readonly widths: readonly number[]
  /** On a sheet that is turned. */
  readonly isTurned: boolean
  /** Smaller letters, because there is much. */
  readonly isSmall: boolean
  readonly head: readonly PrintedCell[]
  readonly cells: readonly PrintedCell[]
}

export interface PrintedCell {
  readonly blocks: readonly PrintedBlock[]
  readonly columns: number
  readonly rows: number
  readonly align: 'start' | 'center' | 'end'
}

interface PrintedPicture {
  readonly kind: 'picture'
  /** Among the files of the PDF. */
  readonly file: string
  /** For readers who do not see it. */
  readonly alt: string
  /** Pixels, if it is not to be as wide as it is. */
  readonly width?: number
  readonly caption: readonly PrintedRun[]
}

export type PrintedMark = 'strong' | 'emphasis' | 'code' | 'strike' | 'underline' | 'above' | 'below' | 'small'

export type PrintedRun =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly marks: readonly PrintedMark[]
      /** An address on the web. */
      readonly to?: string
      /** A place in the same file. */
      readonly at?: string
    }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'note'
      readonly label: string
      /** What the note says, where it is named first: its first paragraph, and what follows. */
      readonly runs?: readonly PrintedRun[]
      readonly blocks?: readonly PrintedBlock[]
    }
  | Omit<PrintedPicture, 'caption'>
