import type { MarkdownParserName } from '../../core/read/index.js'
import type { Say } from '../../core/words/say.js'
import type { Drawings } from '../diagrams/draw-diagrams.js'
import type { BodyLinks } from './body-links.js'

/** The text of a page before it is HTML: plain data, so that two of them can be compared. */
export interface Body {
  /** Markdown, with line feeds. */
  readonly source: string
  /** What is nested deeper than anyone can read is shown as it is written. */
  readonly reading: MarkdownParserName | 'as written'
  readonly links: KnownLinks
  readonly drawings: Drawings
  /** The address of the heading below which it says, step by step, what to do. */
  readonly steps?: string
}

/** Where everything that a body names is to be found. Without an entry, it is not found. */
export interface KnownLinks {
  readonly resolve: Answers<'resolve'>
  readonly mention: Answers<'mention'>
  readonly picture: Answers<'picture'>
}

type Answers<Question extends keyof BodyLinks> = ReadonlyMap<string, NonNullable<ReturnType<BodyLinks[Question]>>>

/** A page as its template gets it: the body is safe HTML, and it says what is around it in the language of the manual. */
export type Rendered<Page extends { readonly path: string; readonly body?: Body }> = {
  readonly [Field in keyof Page]: Field extends 'body' ? string : Page[Field]
} & { readonly say: Say }
