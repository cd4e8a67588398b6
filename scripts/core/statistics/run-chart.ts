import { percentile } from '../values/statistics.js'
import type { Signal } from './nelson-tests.js'

/** Few values around their median. */
export interface RunChart {
  readonly values: readonly (number | undefined)[]
  /** Undefined of nothing. */
  readonly median: number | undefined
  /** Values that are not on the median. */
  readonly useful: number
  /** In the longest run on one side of the median. */
  readonly longest: number
  readonly longestByChance: number
  /** How often the line crosses the median. */
  readonly crossings: number
  readonly fewestByChance: number
  /** None where there are too few values to tell. */
  readonly signals: readonly Signal[]
}

/** With fewer, chance brings about almost anything. */
export const FEWEST_VALUES = 10

/**
 * The two tests of J. Anhøj and A. V. Olesen, “Run charts revisited”, PLoS ONE 9 (2014): one run that is too long, or too
 * few crossings. What lies on the median belongs to neither side.
 */
export function buildRunChart(values: readonly (number | undefined)[]): RunChart {
  const median = percentile(
    values.filter((value) => value !== undefined).sort((a, b) => a - b),
    50,
  )
  const runs = runsAround(values, median)
  const useful = runs.reduce((sum, { length }) => sum + length, 0)
  const longest = Math.max(0, ...runs.map(({ length }) => length))
  const longestByChance = useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3
  const crossings = Math.max(0, runs.length - 1)
  const fewestByChance = useful === 0 ? 0 : fewestCrossings(useful - 1)
  const isJudged = useful >= FEWEST_VALUES
  const first = runs[0]
  const tooFew: readonly Signal[] =
    first && crossings < fewestByChance ? [{ direction: 'neither', from: first.from, to: runs.at(-1)?.to ?? 0 }] : []
  const signals = [...runs.filter(({ length }) => length > longestByChance), ...tooFew]
  return {
    values,
    median,
    useful,
    longest,
    longestByChance,
    crossings,
    fewestByChance,
    signals: isJudged ? signals.map(({ direction, from, to }) => ({ direction, from, to })) : [],
  }
}

interface Run extends Signal {
  readonly length: number
}

function runsAround(values: readonly (number | undefined)[], median = 0): readonly Run[] {
  const runs: Run[] = []
  for (const [index, value] of values.entries()) {
    if (value === undefined || value === median) continue
    const direction = value > median ? 'above' : 'below'
    const last = runs.at(-1)
    const goesOn = last?.direction === direction
    if (goesOn) runs.pop()
    runs.push({
      direction,
      from: goesOn ? last.from : index,
      to: index,
      length: goesOn ? last.length + 1 : 1,
    })
  }
  return runs
}

/** @returns the smallest number of crossings that chance falls short of no more than once in twenty times */
function fewestCrossings(chances: number): number {
  let atMost = 0
  for (let count = 0, logOfWays = 0; count <= chances; count++) {
    atMost += Math.exp(logOfWays - chances * Math.LN2)
    if (atMost >= 0.05) return count
    logOfWays += Math.log((chances - count) / (count + 1))
  }
  return chances
}
