import { type NamedUnit, parseUnit } from './parse-unit.js'

const FACTORS: Readonly<Record<NamedUnit, number>> = {
  percent: 100,
  'per thousand': 1_000,
  'per million': 1_000_000,
  days: 1,
  hours: 1,
}

/** @returns by what a ratio is multiplied to be a value in the unit: 100 for % and percent, 250 for “per 250 clips”; 1 for others */
export function unitFactor(written = ''): number {
  const named = parseUnit(written)
  if (named) return FACTORS[named]
  const [, number] = /^per ([\d,]+)/.exec(written.trim()) ?? []
  return number === undefined ? 1 : Number(number.replaceAll(',', ''))
}
