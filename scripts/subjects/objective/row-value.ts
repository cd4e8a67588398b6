import type { MonitoringResult } from '../../core/model/generated-types.js'
import { asDecimal } from '../../core/values/as-decimal.js'

/** @returns the value of a row, or its share in the unit; undefined where it says neither, and of nothing */
export function rowValue(
  { value, numerator, denominator }: Pick<MonitoringResult, 'value' | 'numerator' | 'denominator'>,
  factor: number,
): number | undefined {
  if (value !== undefined || numerator === undefined || !denominator) return value
  return asDecimal((numerator / denominator) * factor)
}
