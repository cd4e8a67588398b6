import type { ChangeState, RedlineBlock, RedlineRow, RedlineTable, RedlineText } from '../../redline/redline.js'
import { escapeHtml } from '../text/escape-markup.js'
import { formatSpans, type Marks } from './redline-words.js'
import { walkRows, writeBlock } from './walk-redline.js'

/** How a page shows it. */
export interface HtmlMarks extends Marks {
  /** @param lines the code as HTML, line by line @returns them, or what else shows the code */
  readonly code: (block: RedlineText, lines: string) => string
}

const WITHIN_BRACKETS = /(?<=^\().*(?=\)$)|^[^(].*/s

/** @returns marks with which screen readers say in words what others see */
export function htmlMarks(inLanguage: (english: string) => string = String): HtmlMarks {
  const spoken = (english: string) => `<span class="spoken">${escapeHtml(inLanguage(english))}: </span>`
  return {
    same: escapeHtml,
    added: (text) => `<ins>${spoken('added')}${escapeHtml(text)}</ins>`,
    removed: (text) => `<del>${spoken('removed')}${escapeHtml(text)}</del>`,
    remark: (english) => `<span class="remark">${escapeHtml(english.replace(WITHIN_BRACKETS, inLanguage))}</span>`,
    code: (_block, lines) => lines,
    inLanguage,
  }
}

const DEEPEST_STYLE = 4

/** @param around what became of the section: what is said of all of it is not said of each block again */
export function formatHtmlBlock(block: RedlineBlock, around: ChangeState, marks: HtmlMarks): string {
  const label = block.state === around ? '' : labelOf(block.state, marks)
  const notes = block.notes.map((note) => ` ${marks.remark(`(${note})`)}`).join('')
  const classes = `block ${block.state} ${block.kind.replace(' ', '-')} depth-${Math.min(block.depth, DEEPEST_STYLE)}`
  return `<div class="${classes}">${label}${formatContent(block, marks)}${notes}</div>`
}

/** Colour alone would not tell everybody. */
function labelOf(state: ChangeState, marks: Marks): string {
  return state === 'added' || state === 'removed' ? `${marks.remark(state)} ` : ''
}

function formatContent(block: RedlineBlock, marks: HtmlMarks): string {
  return writeBlock(block, marks, {
    table: (table) => formatTable(table, marks),
    code: (code) => marks.code(code, `<pre>${formatLines(code, marks)}</pre>`),
    words: (words) => ('marker' in block && block.marker ? `${escapeHtml(block.marker)} ${words}` : words),
  })
}

function formatLines({ spans }: RedlineText, marks: Marks): string {
  return spans
    .flatMap(({ kind, text }) => text.split('\n').map((line) => `<span class="line">${marks[kind](line)}</span>`))
    .join('')
}

function formatTable({ columns, rows: [header, ...rows] }: RedlineTable, marks: Marks): string {
  const { inLanguage } = marks
  const body = walkRows(rows, {
    shown: (row) => formatRow(row, 'td', marks),
    folded: (words) => `<tr><td colspan="${Math.max(1, columns.length)}">${marks.remark(words)}</td></tr>`,
  })
  const head = header ? `<thead>${formatRow(header, 'th', marks)}</thead>` : ''
  return `<div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(inLanguage('Table'))}"><table>${head}<tbody>${body.join('')}</tbody></table></div>`
}

function formatRow({ state, cells }: RedlineRow, element: 'th' | 'td', marks: Marks): string {
  const contents = cells.map((cell, index) => {
    const label = index === 0 ? labelOf(state, marks) : ''
    return `<${element}>${label}${formatSpans(cell, marks)}</${element}>`
  })
  return `<tr>${contents.join('')}</tr>`
}
