import type { Place } from '../../../model/place.js'
import type { DefectRule } from '../../../model/source-file.js'

/** One way to write fields that looks right and is not. */
export interface YamlFault {
  /** Present where YAML reads it without complaint, as something else than was meant: a source without it need not be searched. */
  readonly hint?: RegExp
  /** Finds where it may be. Whether it is the cause is tried out, so a finder may guess. */
  find(lines: readonly string[]): Iterable<PossibleFault>
}

/** Where a fault may be, and how it is repaired. */
export interface PossibleFault {
  /** Counted from the first line of the source. */
  readonly at: Place
  readonly message: string
  /** The source without it; made only if it is needed, because a large file may have many suspects. */
  repaired(): readonly string[]
  /** The text stays what the author meant, so it can be repaired without asking. */
  readonly isSafe?: true
  /** `valid-yaml` by default. */
  readonly rule?: DefectRule
}

/** @returns a part of one line; columns count from 0, as in the text */
export function inLine(index: number, from: number, to: number): Place {
  return [index + 1, from + 1, index + 1, Math.max(to, from + 1) + 1]
}

/** @returns the lines with one changed, or left out if it is undefined */
export function withLine(lines: readonly string[], index: number, line: string | undefined): readonly string[] {
  return [...lines.slice(0, index), ...(line === undefined ? [] : [line]), ...lines.slice(index + 1)]
}

/** @returns what to write, as messages show it: long values are cut */
export function shownField(name: string | undefined, value: string): string {
  const shown = value.length > 60 ? `${value.slice(0, 40)}…${value.slice(-10)}` : value
  return name === undefined ? `“${shown}”` : `“${name}: ${shown}”`
}
