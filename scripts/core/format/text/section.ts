import { wrap } from './wrap.js'

const USUAL_WIDTH = 80
const NARROWEST = 40
const WIDEST = 100

/** @returns how wide a text is in a terminal of this width: lines that are too long are hard to read */
export function lineWidth(terminal = USUAL_WIDTH): number {
  return Math.min(Math.max(terminal, NARROWEST), WIDEST)
}

type Rows = readonly (readonly [string, string])[]

/** @returns where the texts begin, so that most names leave them room */
export function textColumn(names: readonly string[], width: number): number {
  return Math.min(Math.max(...names.map((name) => name.length)) + 4, Math.floor(width / 3))
}

/** @returns a heading, and below it names with a text beside each */
export function formatSection(
  title: string,
  rows: Rows,
  width: number,
  column = textColumn(
    rows.map(([name]) => name),
    width,
  ),
): string {
  if (rows.length === 0) return ''
  const lines = rows.map(([name, text]) => {
    const head = `  ${name}`
    const gap = head.length + 2 > column ? `\n${' '.repeat(column)}` : ' '.repeat(column - head.length)
    return `${head}${gap}${wrap(text, width, column)}`
  })
  return [title, ...lines].join('\n')
}
