import type { Defect } from '../model/source-file.js'

const OURS = /^<{7}(?: |$)/
const BASE = /^\|{7}(?: |$)/
const THEIRS = /^>{7}(?: |$)/
const FENCE = /^ {0,3}(`{3,}|~{3,})[^\S\n]*([^\s`]*)/

/** In code of these languages, or of none, markers are an example of a conflict; in all other code they are one. */
const EXAMPLE_LANGUAGES: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plaintext',
  'diff',
  'patch',
  'git',
  'conflict',
  'console',
  'sh',
  'bash',
  'shell',
  'markdown',
  'md',
])

/** @returns what to say of a file in which git has left both sides of a conflict; undefined for any other */
export function mergeConflict(text: string): Defect | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined
  const lines = text.split('\n')
  const isExample = examplesIn(lines)
  const start = lines.findIndex((line, index) => (OURS.test(line) || isLoneEnd(lines, index)) && !isExample(index))
  if (start < 0) return undefined
  const at = [start + 1, 1, start + 1, (lines[start]?.length ?? 0) + 1] as const
  return { rule: 'no-merge-conflicts', at, message: messageOf(lines, start, isExample) }
}

function messageOf(lines: readonly string[], start: number, isExample: (index: number) => boolean): string {
  const end = lines.findIndex((line, index) => index > start && THEIRS.test(line))
  if (end < 0 || THEIRS.test(lines[start] ?? ''))
    return `This line, “${lines[start]}”, is left over from a merge conflict. Check that the text around it is right, delete the line, then commit.`
  const conflict = `This file still holds both sides of a merge conflict, from line ${start + 1} to ${end + 1}`
  const others = lines.filter((line, index) => index > end && OURS.test(line) && !isExample(index)).length
  if (others > 0)
    return `${conflict}, and ${others === 1 ? 'another one' : `${others} more`} below. In each, keep the lines that are right and delete the marker lines, then commit.`
  const markers = lines.slice(start, end).some((line) => BASE.test(line)) ? 'four' : 'three'
  const shared = sharedLines(lines, start, end)
  return shared
    ? `${conflict}, where each side added an entry. To keep both, repeat ${shared} below the first entry too, for they belong to both; delete the ${markers} marker lines, then commit.`
    : `${conflict}. Keep the lines that are right, delete the ${markers} marker lines, then commit.`
}

/** @returns which lines after a conflict belong to the entry of a list that each side added, such as “lines 19 to 22” */
function sharedLines(lines: readonly string[], start: number, end: number): string | undefined {
  const middle = lines.indexOf('=======', start)
  const [indent, other] = [start, middle].map((index) => /^ *(?=- )/.exec(lines[index + 1] ?? '')?.[0])
  if (indent === undefined || indent !== other) return undefined
  const after = lines.slice(end + 1).findIndex((line) => !line.startsWith(`${indent}  `))
  if (after < 1) return undefined
  return after === 1 ? `line ${end + 2}` : `lines ${end + 2} ${after === 2 ? 'and' : 'to'} ${end + 1 + after}`
}

/** Seven of these also make a quotation that is seven levels deep, which grows line by line. */
function isLoneEnd(lines: readonly string[], index: number): boolean {
  return THEIRS.test(lines[index] ?? '') && !lines[index - 1]?.startsWith('>') && !lines[index + 1]?.startsWith('>')
}

/** @returns a question for lines inside of code that shows what a conflict looks like; a fence that is never closed shows nothing */
function examplesIn(lines: readonly string[]): (index: number) => boolean {
  const examples: { readonly from: number; readonly to: number }[] = []
  let open: { readonly from: number; readonly fence: string; readonly isExample: boolean } | undefined
  for (const [index, line] of lines.entries()) {
    const [, fence = '', language = ''] = FENCE.exec(line) ?? []
    if (fence === '') continue
    if (!open) open = { from: index, fence, isExample: EXAMPLE_LANGUAGES.has(language.toLowerCase()) }
    else if (fence.startsWith(open.fence) && language === '') {
      if (open.isExample) examples.push({ from: open.from, to: index })
      open = undefined
    }
  }
  return (index) => examples.some(({ from, to }) => from < index && index < to)
}
