import { groupBy } from '../../model/group-by.js'
import type { Problem } from '../../model/problem.js'
import { writeFiles } from '../../write/write-files.js'
import { readToChange } from '../recording/read-to-change.js'

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Makes the safe changes that problems bring along. */
export function applyFixes(root: string, problems: readonly Problem[]): void {
  const fixed = new Map<string, string>()
  for (const [file, found] of groupBy(
    problems.filter(({ fix }) => fix),
    ({ file }) => file,
  )) {
    const text = readToChange(root, file)
    fixed.set(
      file,
      applyEdits(
        text,
        found.flatMap((problem) => toEdit(problem, text)),
      ),
    )
  }
  writeFiles(root, fixed)
}

/** From the end to the beginning, so that places stay right; of two changes that overlap, the later one waits for the next run. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let fixed = text
  let changedFrom = Number.POSITIVE_INFINITY
  for (const { from, to, text: replacement } of [...edits].sort((a, b) => b.from - a.from)) {
    if (to > changedFrom) continue
    fixed = fixed.slice(0, from) + replacement + fixed.slice(to)
    changedFrom = from
  }
  return fixed
}

function toEdit({ fix }: Problem, text: string): Edit[] {
  if (!fix) return []
  const [line, column, endLine, endColumn] = fix.place
  return [{ from: offsetOf(text, line, column), to: offsetOf(text, endLine, endColumn), text: fix.replacement }]
}

/** Columns count from 1; a byte-order mark stands in column 0. */
function offsetOf(text: string, line: number, column: number): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)]
  const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0
  return (starts[line - 1] ?? text.length) + column - 1 + mark
}
