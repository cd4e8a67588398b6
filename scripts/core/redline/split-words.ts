import type { Word } from './block.js'

const NO_SPACES_BETWEEN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`
const LETTER = String.raw`(?:(?!${NO_SPACES_BETWEEN})[\p{L}\p{N}\p{M}_])`

/** QP-004, 7.5.2, 2027-05-01 and don't are one word each; a comma is a word of its own, and so is a Chinese character. */
const WORD = new RegExp(String.raw`${NO_SPACES_BETWEEN}|${LETTER}+(?:[-.'’/]${LETTER}+)*|\S`, 'gu')

/** A run of text that looks the same all through, or an atom that is one word whatever is in it. */
export interface Piece {
  readonly text: string
  readonly looks: readonly string[]
  readonly atom?: 'target' | 'sign'
}

/** Splits text into words. One that changes its looks midway has those it begins with; only what is struck through is a word by itself. */
export function splitWords(pieces: readonly Piece[]): Word[] {
  const words: Word[] = []
  let run: Piece[] = []
  let hasSpace = false
  const endRun = () => {
    hasSpace = splitRun(run, hasSpace, words)
    run = []
  }
  for (const piece of pieces) {
    if (!piece.atom) {
      if (isStruck(piece) !== isStruck(run.at(-1))) endRun()
      run.push(piece)
      continue
    }
    endRun()
    const isTarget = piece.atom === 'target'
    const { text, looks } = piece
    words.push({ text, looks, hasSpace: words.length > 0 && (hasSpace || isTarget), ...(isTarget && { isTarget }) })
    hasSpace = isTarget && hasSpace
  }
  endRun()
  return words
}

function isStruck(piece: Piece | undefined): boolean {
  return piece?.looks.includes('struck through') ?? false
}

/** @returns whether space is left over at its end */
function splitRun(run: readonly Piece[], hasSpaceBefore: boolean, words: Word[]): boolean {
  const text = run.map((piece) => piece.text).join('')
  let end = 0
  let piece = 0
  let pieceEnd = run[0]?.text.length ?? 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    while (index >= pieceEnd && piece < run.length - 1) pieceEnd += run[++piece]?.text.length ?? 0
    const hasSpace = index > end || (end === 0 && hasSpaceBefore)
    words.push({ text: word, hasSpace: hasSpace && words.length > 0, looks: run[piece]?.looks ?? [] })
    end = index + word.length
  }
  return end < text.length || (end === 0 && hasSpaceBefore)
}

export function wordsOfText(text: string): Word[] {
  return splitWords([{ text, looks: [] }])
}
