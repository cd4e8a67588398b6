import type { LinkTarget } from '../values/paths.js'
import type { Place } from './place.js'

/** What rules need to know of a body. The syntax tree itself is not kept. */
export interface BodyFacts {
  readonly headings: readonly Heading[]
  readonly links: readonly BodyLink[]
  readonly images: readonly BodyImage[]
  /** Ids named in prose, such as QP-004. Whether one is meant as a reference is for rules to judge. */
  readonly mentions: readonly Mention[]
  /** Names given by HTML, as in `<a id="step-3">`. */
  readonly anchors: readonly string[]
  /** Text that was meant to be replaced before anyone reads it, such as lorem ipsum. */
  readonly placeholders: readonly Mention[]
  /** Unresolved template variables: `{{ name }}`, `{% if %}`. */
  readonly templateVariables: readonly Mention[]
  /** Table rows whose number of cells differs from their header's. */
  readonly raggedRows: readonly RaggedRow[]
  /** E-mail addresses and telephone numbers. */
  readonly personalData: readonly Mention[]
  /** Markup in running text that takes no effect: readers see it as it is typed. */
  readonly brokenProse: readonly BrokenMarkup[]
  /** Blocks that are something else than was meant, or that swallow what follows. */
  readonly brokenBlocks: readonly BrokenMarkup[]
  readonly unusedFootnotes: readonly BrokenMarkup[]
  /** Lines that look like headings and are none: bold ones, and number signs without a space. Their text alone. */
  readonly headingLike: readonly Mention[]
  /** What the text says of its own status and revision. */
  readonly statedFacts: readonly StatedFact[]
  readonly undrawable: readonly UndrawableDiagram[]
  /** Numbers with their units, and words such as must, may, not and only: a line each, with the line of the file before it. */
  readonly limits: string
  readonly words: number
  /** What of raw HTML readers do not see, or not as it is written. */
  readonly unshownHtml: readonly UnshownHtml[]
}

export interface Heading {
  readonly depth: number
  readonly text: string
  /** As GitHub makes it: lower case, hyphens, `-1` for a second one of that name. */
  readonly anchor: string
  /** Words up to the next heading of any depth, and whether lists, tables, code or images are there. */
  readonly words: number
  readonly place: Place
}

export interface BodyLink {
  readonly url: string
  /** Where it leads inside the repository; missing for addresses outside. */
  readonly target?: LinkTarget
  readonly text: string
  /** Written as `<a href>`. */
  readonly isHtml?: boolean
  readonly place: Place
}

export interface BodyImage {
  readonly url: string
  /** Of one form of a picture among others (`<source>`) there is none. */
  readonly alt?: string
  /** Where it is inside the repository; missing for addresses outside. */
  readonly target?: LinkTarget
  /** Written as `<img src>`. */
  readonly isHtml?: boolean
  readonly place: Place
}

export interface Mention {
  readonly text: string
  readonly place: Place
}

/** Something of raw HTML that readers do not see, or not as it is written. */
export interface UnshownHtml {
  readonly kind: /** No element of HTML, as in `<colour>`. */
    | 'word'
    /** An element that is left out, or shown as text. */
    | 'element'
    | 'attribute'
    /** An element that is not ended in its block. */
    | 'unclosed'
    /** A tag that is not ended. */
    | 'tag'
    /** `<?…>`, `<!…>`. */
    | 'declaration'
  /** As written; of an attribute, only that; cut if it is long. */
  readonly text: string
  /** Of the element. */
  readonly name: string
  readonly place: Place
}

export interface RaggedRow {
  readonly cells: number
  readonly expected: number
  readonly place: Place
}

export interface BrokenMarkup {
  readonly kind: BrokenMarkupKind
  /** The first line of it, as it is written. */
  readonly text: string
  /** What to write instead; what that is depends on the kind. */
  readonly remedy: string
  readonly place: Place
}

export type BrokenMarkupKind =
  | 'table without its line'
  | 'link with a space'
  | 'link in two parts'
  | 'link that is not closed'
  | 'link the wrong way round'
  | 'reference without target'
  | 'footnote without text'
  | 'footnote that is not used'
  | 'heading without a space'
  | 'heading too deep'
  | 'heading by accident'
  | 'stars with spaces inside'
  | 'task without a space'
  | 'typed bullets'
  | 'typed numbers'
  | 'instruction to another program'
  | 'code that is not closed'
  | 'comment that is not closed'
  | 'text shown as code'

export interface StatedFact {
  readonly what: 'status' | 'revision' | 'first day'
  readonly value: string
  readonly place: Place
}

export interface UndrawableDiagram {
  /** A sentence or two. */
  readonly problem: string
  readonly place: Place
}

export const NO_BODY: BodyFacts = {
  headings: [],
  links: [],
  images: [],
  mentions: [],
  anchors: [],
  placeholders: [],
  templateVariables: [],
  raggedRows: [],
  personalData: [],
  brokenProse: [],
  brokenBlocks: [],
  unusedFootnotes: [],
  headingLike: [],
  statedFacts: [],
  undrawable: [],
  limits: '',
  words: 0,
  unshownHtml: [],
}
