import type { Unit } from '../../core/model/metric.js'

/** How people write the units that mean the same everywhere, in English and German. Counts and money have many other names. */
const WRITTEN = {
  percent: ['%', 'percent', 'per cent', 'prozent'],
  days: ['d', 'day', 'days', 'calendar days', 'tag', 'tage', 'kalendertage'],
  hours: ['h', 'hour', 'hours', 'stunde', 'stunden'],
  'per thousand': ['‰', 'per thousand', 'per 1,000', 'per 1000', 'promille'],
  'per million': ['ppm', 'per million', 'per 1,000,000', 'per 1000000'],
} as const satisfies Partial<Record<Unit, readonly string[]>>

/** A unit that has the same name wherever it is used. */
export type NamedUnit = keyof typeof WRITTEN

const BY_NAME: ReadonlyMap<string, NamedUnit> = new Map(
  Object.entries(WRITTEN).flatMap(([unit, names]) => names.map((name) => [name, unit as NamedUnit] as const)),
)

/** @returns the unit that a text names; undefined for others, such as points or CHF */
export function parseUnit(written: string): NamedUnit | undefined {
  return BY_NAME.get(written.trim().toLowerCase())
}

/** @returns whether a text names a unit, and another one than this */
export function isOtherUnit(written: string, unit: Unit): boolean {
  const named = parseUnit(written)
  return named !== undefined && named !== unit
}

/** @returns whether values in it are of no other unit, whatever they count */
export function isNamedUnit(unit: Unit): unit is NamedUnit {
  return unit in WRITTEN
}
