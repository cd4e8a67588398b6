import type { AppliedFix } from '../model/applied-fix.js'
import type { Plan, ReplacedFile } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import { defined } from '../values/defined.js'
import { groupBy } from '../values/group-by.js'

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly problem: Problem
}

/** The text of a file that has problems. */
export interface FaultyText {
  readonly text: string
  /** Git’s id of its bytes. */
  readonly blob: string
}

/**
 * Decides on the safe changes that problems bring along; of two that overlap, the later one waits.
 *
 * @param texts of the files with problems, by path
 * @param whyNot says of the text of a file why it may not be changed
 */
export function planFixes(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, FaultyText>,
  whyNot: (text: string) => string | undefined,
): Plan & { readonly fixes: readonly AppliedFix[] } {
  const changes: ReplacedFile[] = []
  const fixes: AppliedFix[] = []
  const fixable = problems.filter(({ fix }) => fix)
  for (const [path, found] of groupBy(fixable, ({ file }) => file)) {
    const { text, blob } = texts.get(path) ?? { text: '', blob: '' }
    const edits = withoutOverlaps(found.flatMap((problem) => toEdit(problem, text)))
    const notMade = whyNot(text)
    fixes.push(...edits.map((edit) => describe(edit, text, notMade)))
    if (!notMade) changes.push({ kind: 'replace', path, blob, content: edits.reduceRight(applyEdit, text) })
  }
  return { changes, fixes, sentences: [] }
}

function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = []
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
    const [next] = kept
    if (next === undefined || edit.to <= next.from) kept.unshift(edit)
  }
  return kept
}

function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.from) + edit.text + text.slice(edit.to)
}

function describe(
  { from, to, text: replacement, problem }: Edit,
  text: string,
  notMade: string | undefined,
): AppliedFix {
  const { file, rule, place } = problem
  const [line] = problem.fix?.place ?? place
  const change = { from: text.slice(from, to), to: replacement }
  return { file, line, rule, ...change, ...defined({ notMade }) }
}

function toEdit(problem: Problem, text: string): Edit[] {
  const { fix } = problem
  if (!fix) return []
  const [line, column, endLine, endColumn] = fix.place
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return [
    {
      from: offsetOf(text, line, column),
      to: offsetOf(text, endLine, endColumn),
      text: fix.replacement.replaceAll('\n', lineEnd),
      problem,
    },
  ]
}

/** Columns count from 1; a byte-order mark is in column 0. */
function offsetOf(text: string, line: number, column: number): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)]
  const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0
  return (starts[line - 1] ?? text.length) + column - 1 + mark
}
