import { endOf, MONTHS } from '../calendar.js'
import type { Random } from '../random.js'

/** A monthly figure of an indicator. */
export interface IndicatorValue {
  readonly indicator: string
  readonly on: string
  readonly value: number
}

/** Lots from providers come late for three months in a row; the management review of June decides about it. */
export const LATE_LOTS = { indicator: 'KI-003', months: ['2026-03', '2026-04', '2026-05'], value: 84 } as const

const USUAL: Readonly<Record<string, readonly [mean: number, spread: number, worst: number]>> = {
  'KI-001': [97, 0.6, 95.2],
  'KI-002': [98.2, 0.4, 97.1],
  'KI-003': [95, 1, 92.2],
  'KI-004': [5, 0.8, 7.8],
  'KI-005': [96, 2, 91],
  'KI-006': [15, 2, 23],
  'KI-007': [2.6, 0.4, 3.9],
  'KI-008': [1.1, 0.2, 1.9],
  'KI-009': [96, 1.5, 91],
  'KI-010': [1.4, 0.1, 1.1],
}

/** @returns what is typed into the indicators at the end of each month: on target but for what is planned */
export function indicatorValues(random: Random): readonly IndicatorValue[] {
  return MONTHS.flatMap((month) =>
    Object.entries(USUAL).map(([indicator, [mean, spread, worst]]) => {
      const usual = random.around(mean, spread)
      const onTarget = mean > worst ? Math.max(usual, worst) : Math.min(usual, worst)
      const isLate = indicator === LATE_LOTS.indicator && (LATE_LOTS.months as readonly string[]).includes(month)
      return { indicator, on: endOf(month), value: isLate ? LATE_LOTS.value : Number(onTarget.toFixed(1)) }
    }),
  )
}
