import type { Place } from '../../../model/place.js'
import type { Defect } from '../../../model/source-file.js'

/** One way to miss the lines of three hyphens that stand before and after the fields. */
export interface MarkerFault {
  /** @param lines of the whole file; undefined when it is not this fault */
  find(lines: readonly string[]): Defect | undefined
}

/** Signs that word processors make of three hyphens, or that people take for them. */
export const OTHER_MARK = /^\s*\\?(?:[-–—―‒‐‑−_*=~]\s?)+$/

/** A field with its name and colon, at the left margin. */
export const FIELD_LINE = /^[A-Za-z_][\w-]*:(\s|$)/

/** @returns a whole line as a place; `index` counts from 0 */
export function wholeLine(lines: readonly string[], index: number): Place {
  return [index + 1, 1, index + 1, (lines[index]?.length ?? 0) + 1]
}

export const hyphens = '---'
