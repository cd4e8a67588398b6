import type { YAMLError } from 'yaml'
import type { Place } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { platform } from '../../platform/current-platform.js'
import { yamlFaults } from './faults/index.js'
import type { PossibleFault } from './faults/yaml-fault.js'
import { isSearchable } from './is-searchable.js'
import { firstFailure, parseYaml } from './parse-yaml.js'

/** Every guess costs a parse: no honest file needs many, and a large one may have fewer. */
const MOST_GUESSES = 60
const MOST_CHARACTERS = 4_000_000

export interface Diagnosis {
  readonly cause: Defect
  /** The source without this cause; it may have others. */
  readonly repaired: string
}

/**
 * Finds the cause of YAML that cannot be read. The parser says where it gave up, which may be lines after the cause; a cause
 * is one only if the source can be read without it, or at least further than before.
 */
export function diagnoseYaml(source: string, error: YAMLError): Diagnosis | undefined {
  if (!isSearchable(source)) return undefined
  const lines = source.split('\n')
  const failedAt = lineOf(source, error)
  let guesses = Math.min(MOST_GUESSES, Math.ceil(MOST_CHARACTERS / source.length))
  for (const fault of yamlFaults) {
    for (const suspect of nearestFirst(fault.find(lines), failedAt)) {
      if (guesses-- === 0) return undefined
      if (helps(suspect, error, failedAt))
        return { cause: defectOf(suspect, lines), repaired: suspect.repaired().join('\n') }
    }
  }
  return undefined
}

function nearestFirst(suspects: Iterable<PossibleFault>, line: number): readonly PossibleFault[] {
  return [...suspects].sort((a, b) => Math.abs(a.at[0] - line) - Math.abs(b.at[0] - line))
}

function helps({ at, repaired }: PossibleFault, error: YAMLError, failedAt: number): boolean {
  const source = repaired().join('\n')
  const next = failureIn(source)
  if (!next) return true
  const line = lineOf(source, next)
  // Of what is never closed, the parser only notices the end.
  const isLate = error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT'
  return line > at[0] && (line > failedAt || (isLate && line !== failedAt))
}

function failureIn(source: string): YAMLError | undefined {
  const { LineCounter } = platform().packages.yaml
  const yaml = parseYaml(source, new LineCounter())
  return yaml && firstFailure(yaml)
}

function lineOf(source: string, { pos }: YAMLError): number {
  return source.slice(0, pos[0]).split('\n').length
}

/** @param lines the source in which it was found */
export function defectOf(
  { at, message, rule = 'valid-yaml', repaired, isSafe }: PossibleFault,
  lines: readonly string[],
): Defect {
  return { rule, at, message, ...(isSafe && { fix: fixOf(lines, repaired()) }) }
}

/** The lines that differ, as one change. */
function fixOf(lines: readonly string[], repaired: readonly string[]): NonNullable<Defect['fix']> {
  const first = lines.findIndex((line, index) => line !== repaired[index])
  const isSame = (fromEnd: number) => lines.at(-fromEnd) === repaired.at(-fromEnd)
  let end = 0
  while (end < lines.length - first - 1 && isSame(end + 1)) end++
  const last = lines.length - end - 1
  const at: Place = [first + 1, 1, last + 1, (lines[last]?.length ?? 0) + 1]
  const replacement = repaired.slice(first, repaired.length - end).join('\n')
  const description = first === last ? `Write “${replacement.trim()}”.` : 'Write these lines as they were meant.'
  return { description, replacement, at }
}
