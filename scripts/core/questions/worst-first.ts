import type { Problem, Severity } from '../model/problem.js'

const ORDER: readonly Severity[] = ['error', 'warning', 'info']

/** @returns errors before warnings before notes, each in the order they had */
export function worstFirst(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}
