import type { InsightFigure, InsightReading } from '../model/insight.js'
import { periodInWords } from '../values/period.js'

/**
 * Compares figures, if each of them says enough.
 *
 * @param fewest how many things each figure has to rest on
 * @param isMet asked with the values of the figures, in their order
 */
export function judgeFigures(
  figures: readonly InsightFigure[],
  fewest: number,
  isMet: (...values: readonly number[]) => boolean,
): InsightReading {
  const weak = figures.find(({ figure }) => figure.value === undefined || figure.n < fewest)
  if (weak) return { isNoticed: undefined, why: weaknessOf(weak, fewest), figures }
  return { isNoticed: isMet(...figures.flatMap(({ figure }) => figure.value ?? [])), figures }
}

function weaknessOf({ title, period, figure }: InsightFigure, fewest: number): string {
  const name = `${title} (${periodInWords(period)})`
  return figure.why === undefined
    ? `${name} rests on ${figure.n}, and at least ${fewest} are needed`
    : `${name} has no value: ${figure.why}`
}
