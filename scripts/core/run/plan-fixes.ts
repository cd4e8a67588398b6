import { applyTextEdits, editAt, type TextEdit } from '../edit/text-edits.js'
import type { AppliedFix, ReplacedText } from '../model/applied-fix.js'
import type { Place } from '../model/place.js'
import type { Plan, ReplacedFile } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import { defined } from '../values/defined.js'
import { groupBy } from '../values/group-by.js'

/** A plan, and what it does about each problem. */
export type FixPlan = Plan & { readonly fixes: readonly AppliedFix[] }

/** The text of a file that has problems. */
export interface FaultyText {
  readonly text: string
  /** Git’s id of its bytes. */
  readonly blob: string
}

/**
 * Decides on the texts to replace that problems bring along; of two that overlap, the later one waits.
 *
 * @param texts of the files with problems, by path
 * @param whyNot says of a file why what it says now may not become what it would say
 */
export function planFixes(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, FaultyText>,
  whyNot: (path: string, present: string, next: string) => string | undefined,
): FixPlan {
  const changes: ReplacedFile[] = []
  const fixes: AppliedFix[] = []
  for (const [path, found] of groupBy(problems, ({ file }) => file)) {
    const { text, blob } = texts.get(path) ?? { text: '', blob: '' }
    const edits = withoutOverlaps(found.flatMap((problem) => toEdit(problem, text)))
    if (edits.length === 0) continue
    const content = applyTextEdits(text, edits)
    const notMade = whyNot(path, text, content)
    fixes.push(...edits.map((edit) => describe(edit, text, notMade)))
    if (!notMade) changes.push({ kind: 'replace', path, blob, content })
  }
  return { changes, fixes, sentences: [] }
}

interface ProblemEdit extends TextEdit {
  readonly problem: Problem
  readonly place: Place
}

function toEdit(problem: Problem, text: string): ProblemEdit[] {
  const { fix } = problem
  if (!fix || 'renameTo' in fix) return []
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return [{ ...editAt(text, fix.place, fix.replacement.replaceAll('\n', lineEnd)), problem, place: fix.place }]
}

function withoutOverlaps(edits: readonly ProblemEdit[]): readonly ProblemEdit[] {
  const kept: ProblemEdit[] = []
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
    const [next] = kept
    if (next === undefined || edit.to <= next.from) kept.unshift(edit)
  }
  return kept
}

function describe(edit: ProblemEdit, text: string, notMade: string | undefined): ReplacedText {
  const { file, rule } = edit.problem
  const change = { from: text.slice(edit.from, edit.to), to: edit.text }
  return { file, line: edit.place[0], rule, ...change, ...defined({ notMade }) }
}
