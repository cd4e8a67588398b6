/** What kinds of things readers find. */
export type SearchKind = 'document' | 'role' | 'person' | 'clause' | 'list' | 'page' | 'record'

/** What can be found: a page, or a part of one. */
export interface SearchEntry {
  /** From the root of the site, perhaps with an anchor. */
  readonly path: string
  readonly title: string
  readonly kind: SearchKind
  /** What it is called, such as Procedure. */
  readonly type?: string
  readonly id?: string
  /** Such as In force, or open. */
  readonly state?: string
  readonly owner?: string
  /** Of a table: what the anchors of its rows begin with. */
  readonly rows?: string
  /** Less than 1 for what is seldom meant, such as an edition that is not in use; more for what much refers to. */
  readonly weight?: number
}

/** What can be found, with its text. */
export interface SearchText extends SearchEntry {
  /** Words that it is found by besides its text. */
  readonly keywords?: readonly string[]
  readonly sections: readonly SearchSection[]
}

/** A stretch of text from one heading to the next; the first may have none. */
export interface SearchSection {
  readonly anchor?: string
  readonly heading?: string
  readonly text: string
}

/** What a language knows of words. */
export interface Vocabulary {
  /** Words that say nothing about what is looked for. */
  readonly stopWords: readonly string[]
  /** Words that come before the number of a clause. */
  readonly clauseWords: readonly string[]
  /** Endings of words, which do not change what they are about. */
  readonly endings: readonly string[]
  /** Whether words are written together, and with which letters between them: `Lieferant-en-bewertung`. */
  readonly joints?: readonly string[]
  /** Words for the same thing: each finds the others. */
  readonly synonyms: readonly (readonly string[])[]
}

/** What every search needs: loaded first. */
export interface SearchFrame {
  readonly words: Pick<Vocabulary, 'stopWords' | 'clauseWords' | 'endings' | 'joints'> & { readonly language: string }
  readonly entries: readonly SearchEntry[]
  /** The first word of each part of the index. */
  readonly parts: readonly string[]
}

/** Where words are: of each, pairs of the number of an entry and how much the word says about it. */
export type IndexPart = Readonly<Record<string, readonly number[]>>

/** What questions of one or two letters find that begin with the same letter. */
export interface LetterAnswers {
  /** All that they find first, each once. */
  readonly entries: readonly SearchEntry[]
  /** By question: the numbers of what it finds first, and how many it finds in all. */
  readonly answers: Readonly<Record<string, { readonly first: readonly number[]; readonly count: number }>>
}

/** All words, those of titles apart: what a misspelled word may mean. */
export interface KnownWords {
  readonly ofTitles: readonly string[]
  readonly others: readonly string[]
}
