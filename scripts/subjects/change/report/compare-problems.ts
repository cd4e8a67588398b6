import type { Problem } from '../../../core/model/problem.js'
import { worstFirst } from '../../../core/questions/worst-first.js'
import type { ProblemChanges } from './change-report.js'

/** What a check found on one side of a change. */
interface FoundProblems {
  readonly problems: readonly Problem[]
  readonly waived: readonly Problem[]
  readonly baselined: readonly Problem[]
}

/**
 * Tells which problems a change brings, which were there before, and which it fixes. What moved to another line or file is the
 * same problem; what a waiver or the baseline accepts on one side was known, and is not fixed by that.
 */
export function compareProblems(before: FoundProblems, after: FoundProblems): ProblemChanges {
  const [wereThere, areThere] = [countKnown(before), countKnown(after)]
  const isOld = after.problems.map((problem) => takeOne(wereThere, problem))
  return {
    new: worstFirst(after.problems.filter((_, index) => !isOld[index])),
    old: worstFirst(after.problems.filter((_, index) => isOld[index])),
    fixed: worstFirst(before.problems.filter((problem) => !takeOne(areThere, problem))),
  }
}

function countKnown({ problems, waived, baselined }: FoundProblems): Map<string, number> {
  const counts = new Map<string, number>()
  for (const problem of [...problems, ...waived, ...baselined]) {
    const key = keyOf(problem)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function takeOne(counts: Map<string, number>, problem: Problem): boolean {
  const left = counts.get(keyOf(problem)) ?? 0
  counts.set(keyOf(problem), left - 1)
  return left > 0
}

function keyOf({ rule, document, file, message }: Problem): string {
  return JSON.stringify([rule, document ?? file, message])
}
