/** What has a first and a last day, or is open at an end. */
export interface DatedPeriod {
  readonly from?: string
  readonly to?: string
}

/** @returns ` from 2026-01-01 until 2026-06-30`, with a space before it; empty without dates */
export function datesInWords({ from, to }: DatedPeriod): string {
  return [...(from === undefined ? [] : [` from ${from}`]), ...(to === undefined ? [] : [` until ${to}`])].join('')
}
