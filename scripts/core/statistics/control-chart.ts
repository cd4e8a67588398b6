import { mean } from '../values/statistics.js'
import type { ChartKind } from './chart-kinds.js'
import { movingRanges } from './moving-ranges.js'
import { nelsonSignals, type Signal } from './nelson-tests.js'
import type { Observation } from './observation.js'

/** Values against limits within which a stable process stays. */
export interface ControlChart {
  readonly kind: ChartKind
  readonly points: readonly ControlPoint[]
  readonly centre: number
  readonly baseline: ChartBaseline
  readonly signals: readonly Signal[]
  /** Of a chart of single values: how far neighbours lie apart. */
  readonly range?: MovingRange
}

interface ControlPoint {
  /** Undefined at a gap, and where the number cannot be. */
  readonly value: number | undefined
  /** Undefined at a gap, where limits follow the size of each sample. */
  readonly upper: number | undefined
  readonly lower: number | undefined
}

/** The points that limits are computed from: indexes, the last one included. */
export interface ChartBaseline {
  readonly from: number
  readonly to: number
}

interface MovingRange {
  readonly centre: number
  readonly upper: number
}

const LIMIT = 3
/** D4 of two values. */
const UPPER_RANGE = 3.267
/** Where limits step, patterns over several points depend on the sizes as well. */
const TESTS_WITH_STEPS: ReadonlySet<number> = new Set([1, 2])

/** @returns undefined where the baseline gives no limits: it has no values, or none that differ */
export function buildControlChart(
  kind: ChartKind,
  observations: readonly Observation[],
  baseline: ChartBaseline,
  tests: readonly number[],
): ControlChart | undefined {
  const values = observations.map(kind.valueOf)
  const scaled = values.map((value) => (value === undefined ? undefined : kind.scale.to(value)))
  const ofBaseline = <Item>(all: readonly Item[]) => all.slice(baseline.from, baseline.to + 1)
  const fit = kind.fit(ofBaseline(observations), ofBaseline(scaled))
  if (!fit || !isUsable(fit.sigmaOf({ n: 1 }))) return undefined
  const { centre, sigmaOf } = fit
  const { back } = kind.scale
  const sigmas = observations.map((point, index) =>
    kind.limitsStep && values[index] === undefined ? undefined : sigmaOf(point),
  )
  const deviations = scaled.map((value, index) =>
    value === undefined ? undefined : (value - centre) / (sigmas[index] ?? 1),
  )
  const limit = (sigma: number | undefined, side: number) =>
    sigma === undefined ? undefined : Math.min(kind.highest, Math.max(kind.lowest, back(centre + side * LIMIT * sigma)))
  const range = kind.limitsStep ? undefined : mean(ofBaseline(movingRanges(values)).filter((one) => one !== undefined))
  return {
    kind,
    points: values.map((value, index) => ({
      value,
      upper: limit(sigmas[index], 1),
      lower: limit(sigmas[index], -1),
    })),
    centre: back(centre),
    baseline,
    signals: nelsonSignals(deviations, kind.limitsStep ? tests.filter((test) => TESTS_WITH_STEPS.has(test)) : tests),
    ...(range !== undefined && { range: { centre: range, upper: UPPER_RANGE * range } }),
  }
}

/** Of values that are all the same, or beyond what can be computed with, there are no limits. */
function isUsable(sigma: number): boolean {
  return sigma > 0 && Number.isFinite(sigma)
}
