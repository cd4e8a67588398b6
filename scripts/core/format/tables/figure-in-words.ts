import type { Figure, Metric, Unit } from '../../model/metric.js'

interface UnitInWords {
  /** After a value. */
  readonly ofValue: string
  /** After the value 1, where it is another word. */
  readonly ofOne?: string
  /** After the label of a column. */
  readonly ofColumn: string
}

export const unitsInWords: Readonly<Record<Unit, UnitInWords>> = {
  percent: { ofValue: ' %', ofColumn: ' %' },
  days: { ofValue: ' days', ofOne: ' day', ofColumn: ' (days)' },
  hours: { ofValue: ' hours', ofOne: ' hour', ofColumn: ' (hours)' },
  count: { ofValue: '', ofColumn: '' },
  money: { ofValue: '', ofColumn: '' },
  ratio: { ofValue: '', ofColumn: '' },
  'per thousand': { ofValue: ' per 1,000', ofColumn: ' (per 1,000)' },
  'per million': { ofValue: ' per 1,000,000', ofColumn: ' (per 1,000,000)' },
}

/** Of fewer things, one more or less would be twenty percent and more. */
const FEWEST_FOR_PERCENT = 5

/** @returns such as `33.3 % (2 of 6)`, `1 of 3`, `12.5 days (n = 8)`, `265 CHF (n = 2)`; n/a where there is nothing to count, or why else there is no value */
export function figureInWords(metric: Pick<Metric, 'unit'>, figure: Figure): string {
  const { value, why, n, numerator, denominator = n } = figure
  const restsOn = numerator === undefined ? `n = ${n}` : `${numerator} of ${denominator}`
  if (value === undefined) return why === undefined ? `n/a (${restsOn})` : `n/a: ${why}`
  if (isTooFew(metric, figure)) return restsOn
  const unit = unitOf(metric, figure)
  const { ofValue, ofOne = ofValue } = figure.currency ? { ofValue: ` ${figure.currency}` } : unitsInWords[unit]
  const amount = `${value}${value === 1 ? ofOne : ofValue}`
  return unit === 'count' && value === n ? amount : `${amount} (${restsOn})`
}

/** @returns whether so little is counted that a percentage would say more than is known */
export function isTooFew(metric: Pick<Metric, 'unit'>, figure: Figure): boolean {
  const { value, n, numerator, denominator, isShare = denominator === undefined } = figure
  const isPercentage = isShare && unitOf(metric, figure) === 'percent' && numerator !== undefined
  return isPercentage && value !== undefined && (denominator ?? n) < FEWEST_FOR_PERCENT
}

/** @returns what comes after the label of a column of such values: ` %`, ` (days)`, ` (CHF)` */
export function unitOfColumn(metric: Pick<Metric, 'unit'>, figure: Pick<Figure, 'unit' | 'currency'> = {}): string {
  return figure.currency ? ` (${figure.currency})` : unitsInWords[unitOf(metric, figure)].ofColumn
}

/** @returns in what a value is measured */
export function unitOf({ unit }: Pick<Metric, 'unit'>, figure: Pick<Figure, 'unit'>): Unit {
  return figure.unit ?? unit
}
