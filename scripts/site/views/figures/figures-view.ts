import type { Tone, ValueView } from '../field-view.js'

/** What the numbers of a document come to, above its text. */
export interface FiguresView {
  readonly highlights: readonly Highlight[]
  readonly charts: readonly ChartView[]
}

/** One figure in large. */
export interface Highlight {
  readonly label: string
  readonly text: string
  /** Beside it, small: of when it is, and what it rests on. */
  readonly note?: string
  /** Of a state: its colour follows the figure. */
  readonly tone?: Tone
}

/** A picture of figures, with what it shows in words and as a table. */
export interface ChartView {
  readonly title: string
  /** An SVG element, made by us. */
  readonly svg: string
  readonly key: readonly { readonly mark: ChartMark; readonly text: string }[]
  readonly sentences: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly { readonly anchor: string; readonly cells: readonly ValueView[] }[]
}

/** What a key explains. */
type ChartMark = 'dot' | 'centre' | 'limit' | 'target' | 'off' | 'ring' | 'open' | 'appetite'
