import { mean } from '../values/statistics.js'
import { movingRanges } from './moving-ranges.js'
import type { Observation } from './observation.js'

/** A kind of control chart: what it can show, and where its centre and its limits come from. */
export interface ChartKind {
  readonly title: string
  /** What it is for. */
  readonly purpose: string
  /** Its limits follow the size of each sample. */
  readonly limitsStep: boolean
  /** Nothing lies below; infinite where values may be negative. */
  readonly lowest: number
  readonly highest: number
  /** @returns what is drawn; undefined where this chart cannot show it: a gap, or a number that cannot be, such as 3 of 2 */
  readonly valueOf: (point: Observation) => number | undefined
  /** To where values are spread evenly around their centre, and back. */
  readonly scale: Scale
  /** @param values of the baseline, on the scale */
  readonly fit: (baseline: readonly Observation[], values: readonly (number | undefined)[]) => Fit | undefined
}

interface Scale {
  readonly to: (value: number) => number
  readonly back: (scaled: number) => number
}

interface Fit {
  readonly centre: number
  readonly sigmaOf: (point: Observation) => number
}

export type ChartKindId = 'individuals' | 'share' | 'rate' | 'count' | 'interval'

/** Expected range of two values, in standard deviations: 3 / 1.128 is the 2.66 of the textbooks. */
const D2 = 1.128
const PLAIN: Scale = { to: (value) => value, back: (scaled) => scaled }
/** Nelson (1994): times between rare events become nearly normal. */
const POWER: Scale = { to: (value) => value ** (1 / 3.6), back: (scaled) => Math.max(0, scaled) ** 3.6 }

const finite = (value: number | undefined) => (Number.isFinite(value) ? value : undefined)
const notNegative = ({ value }: Observation) => (value !== undefined && value >= 0 ? finite(value) : undefined)

export const chartKinds: Readonly<Record<ChartKindId, ChartKind>> = {
  individuals: {
    title: 'I-MR chart',
    purpose: 'one value a period',
    limitsStep: false,
    lowest: Number.NEGATIVE_INFINITY,
    highest: Number.POSITIVE_INFINITY,
    valueOf: ({ value }) => finite(value),
    scale: PLAIN,
    fit: fitIndividuals,
  },
  share: {
    title: 'p chart',
    purpose: 'a share of things counted, such as defectives of those inspected',
    limitsStep: true,
    lowest: 0,
    highest: 1,
    valueOf: (point) => {
      const value = ratioOf(point)
      return value !== undefined && value <= 1 ? value : undefined
    },
    scale: PLAIN,
    fit: (baseline) => fitRatio(baseline, (centre) => centre * (1 - centre)),
  },
  rate: {
    title: 'u chart',
    purpose: 'events per unit, hour or metre, where their number varies',
    limitsStep: true,
    lowest: 0,
    highest: Number.POSITIVE_INFINITY,
    valueOf: ratioOf,
    scale: PLAIN,
    fit: (baseline) => fitRatio(baseline, (centre) => centre),
  },
  count: {
    title: 'c chart',
    purpose: 'how often something happened in equal periods',
    limitsStep: false,
    lowest: 0,
    highest: Number.POSITIVE_INFINITY,
    valueOf: notNegative,
    scale: PLAIN,
    fit: (_baseline, values) => {
      const centre = mean(values.filter(isMeasured))
      return centre === undefined ? undefined : { centre, sigmaOf: () => Math.sqrt(centre) }
    },
  },
  interval: {
    title: 't chart',
    purpose: 'days between rare events',
    limitsStep: false,
    lowest: 0,
    highest: Number.POSITIVE_INFINITY,
    valueOf: notNegative,
    scale: POWER,
    fit: fitIndividuals,
  },
}

function fitIndividuals(_baseline: readonly Observation[], values: readonly (number | undefined)[]): Fit | undefined {
  const centre = mean(values.filter(isMeasured))
  const range = mean(movingRanges(values).filter(isMeasured))
  return centre === undefined || range === undefined ? undefined : { centre, sigmaOf: () => range / D2 }
}

/** All that was counted over all that it was counted in: a mean of ratios would let small samples weigh as much as large ones. */
function fitRatio(baseline: readonly Observation[], variance: (centre: number) => number): Fit | undefined {
  const counted = baseline.filter((point) => ratioOf(point) !== undefined)
  const sum = (all: readonly (number | undefined)[]) => all.reduce<number>((total, one = 0) => total + one, 0)
  if (counted.length === 0) return undefined
  const centre = sum(counted.map(({ numerator }) => numerator)) / sum(counted.map(({ n }) => n))
  return { centre, sigmaOf: ({ n = 1 }) => Math.sqrt(Math.max(0, variance(centre)) / n) }
}

function ratioOf({ numerator, n }: Observation): number | undefined {
  return numerator !== undefined && n !== undefined && numerator >= 0 && n > 0 ? finite(numerator / n) : undefined
}

function isMeasured(value: number | undefined): value is number {
  return value !== undefined
}
