import { widthOf } from './columns.js'

/**
 * @param width of a line on a terminal, in columns
 * @returns the text in lines that are no wider; a word that is wider than a line goes on in the next
 */
export function wrapToLines(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => breakWord(one, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** @param indent of every line but the first */
export function wrap(text: string, width: number, indent: number): string {
  return wrapToLines(text, width - indent).join(`\n${' '.repeat(indent)}`)
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function breakWord(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of characters.segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      pieces.push(piece)
      piece = segment
    } else piece += segment
  }
  return [...pieces, piece]
}
