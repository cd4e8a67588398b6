/** What became of a part of a document from the earlier text to the later one. */
export type ChangeState = 'unchanged' | 'changed' | 'added' | 'removed'

/** What changed in meaning between two revisions of one document, in reading order. */
export interface Redline {
  readonly id: string
  readonly title: string
  /** `added` for a new document, `removed` for a deleted one. */
  readonly state: ChangeState
  /** What the earlier text is called, such as `revision 2`; empty where it has no name or there was none. */
  readonly from: string
  readonly to: string
  readonly fields: readonly FieldChange[]
  readonly sections: readonly RedlineSection[]
}

/**
 * A stretch of text. Texts keep the space that stands before them: all `same` and `removed` texts, joined, are the
 * earlier words; all `same` and `added` texts the later ones. In code a stretch is whole lines, joined by line feeds.
 */
export interface RedlineSpan {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  /** The words stayed, but look different: `now bold`. */
  readonly formatting?: string
}

export type FieldChange = ValueChange | ListChange

interface ValueChange {
  readonly kind: 'value'
  /** The path in words: `change › class`. */
  readonly field: string
  readonly spans: readonly RedlineSpan[]
}

interface ListChange {
  readonly kind: 'list'
  readonly field: string
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** The entries stayed, only their order did not. */
  readonly isReordered: boolean
}

/** A heading and what follows it up to the next heading of any depth. */
export interface RedlineSection {
  /** Empty for the text before the first heading. */
  readonly heading: readonly RedlineSpan[]
  /** 1 to 6; 0 before the first heading. */
  readonly depth: number
  readonly state: ChangeState
  readonly isRenamed: boolean
  /** Where it stood, if it moved: `after “Scope”`. */
  readonly movedFrom?: string
  readonly notes: readonly string[]
  readonly blocks: readonly RedlineBlock[]
}

export type RedlineBlock = RedlineText | RedlineTable | RedlineImage | RedlineRule

interface Block {
  readonly state: ChangeState
  /** How many lists or quotations it is in. */
  readonly depth: number
  /** What else changed: `was on level 1, now on level 2`. */
  readonly notes: readonly string[]
}

export type TextKind = 'paragraph' | 'list item' | 'quotation' | 'code'

export interface RedlineText extends Block {
  readonly kind: TextKind
  /** As in the later text: `•`, `3.`, `[^1]`; mostly empty. */
  readonly marker: string
  readonly spans: readonly RedlineSpan[]
  /** Of code: what it is written in, if that did not change. */
  readonly language?: string
}

export interface RedlineTable extends Block {
  readonly kind: 'table'
  readonly columns: readonly ChangeState[]
  /** The first is the header. */
  readonly rows: readonly RedlineRow[]
}

export interface RedlineRow {
  readonly state: ChangeState
  /** One for each of the columns. */
  readonly cells: readonly (readonly RedlineSpan[])[]
}

export interface RedlineImage extends Block {
  readonly kind: 'image'
  readonly alt: readonly RedlineSpan[]
  readonly path: readonly RedlineSpan[]
  readonly isPictureChanged: boolean
}

interface RedlineRule extends Block {
  readonly kind: 'rule'
}
