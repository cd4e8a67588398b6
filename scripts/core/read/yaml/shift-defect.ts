import { type Place, shiftPlace, type Target } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'

/** @returns the same defect `lines` further down; fields are found by their names, wherever they are */
export function shiftDefect(defect: Defect, lines: number): Defect {
  const shift = (at: Target) => (isPlace(at) ? shiftPlace(at, lines) : at)
  const { fix } = defect
  return {
    ...defect,
    at: shift(defect.at),
    ...(fix && { fix: { ...fix, ...(fix.at && { at: shift(fix.at) }) } }),
  }
}

function isPlace(at: Target): at is Place {
  return Array.isArray(at)
}
