import type { BrokenPattern } from './broken-pattern.js'

const ROW = String.raw`[ \t>]*\|[^\n]*\|[ \t]*`
const RULE = /^[\s|:-]*-[\s|:-]*$/

/** Rows of a table that is none, because the line of hyphens below its header is missing or has another number of columns. */
export const TABLE_PATTERN: BrokenPattern = {
  kind: 'table without its line',
  signs: ['|'],
  pattern: new RegExp(String.raw`^${ROW}(?:\n${ROW}){1,}$`, 'gm'),
  remedy: ([rows = '']) => {
    const [header = '', second = ''] = rows.split('\n')
    const [columns, others] = [countCells(header), countCells(second)]
    if (columns < 2 || (others < 2 && !RULE.test(second))) return undefined
    return `${'|---'.repeat(columns)}|`
  },
}

function countCells(row: string): number {
  return row.replaceAll('\\|', '').split('|').length - 2
}

/** @returns whether a paragraph holds the rows of a table that is none */
export function isBrokenTable(written: string): boolean {
  return [...written.matchAll(TABLE_PATTERN.pattern)].some((rows) => TABLE_PATTERN.remedy(rows) !== undefined)
}
