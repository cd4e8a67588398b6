import type { TextKind } from './redline.js'

/** A word or a sign, as the comparison sees it. */
export interface Word {
  readonly text: string
  /** Whether there is space before it. How much, and of what kind, means nothing. */
  readonly hasSpace: boolean
  /** How it looks: `bold`, `code`. */
  readonly looks: readonly string[]
  /** Where a link leads: said only when it changes. */
  readonly isTarget?: true
}

/** What a reader takes for one piece of text. */
export interface Block {
  readonly kind: TextKind | 'table' | 'image' | 'rule'
  readonly depth: number
  readonly marker: string
  /** Sayings about its form, in a fixed order; two of one place are compared if neither is empty. */
  readonly traits: readonly string[]
  /** The words; of code, the lines; of a table, those of all cells; of an image, its alternative text. */
  readonly words: readonly Word[]
  readonly rows: readonly BlockRow[]
  /** Of an image. */
  readonly path: string
  /** Of code: what it is written in, as its author says. */
  readonly language: string
}

export type BlockRow = readonly (readonly Word[])[]

export interface BodySection {
  readonly heading: readonly Word[]
  readonly depth: number
  /** The headings above it and its own. */
  readonly path: readonly string[]
  readonly blocks: readonly Block[]
}

/** @returns the words in one line, as a person would type them */
export function joinWords(words: readonly Word[]): string {
  return words
    .map(({ text, hasSpace }) => (hasSpace ? ` ${text}` : text))
    .join('')
    .trimStart()
}

/** @returns what two texts have in common if they say the same, however they are laid out */
export function keyOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ')
}
