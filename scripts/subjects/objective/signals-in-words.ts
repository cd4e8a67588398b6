import {
  ENOUGH_FOR_LIMITS,
  type JudgedSeries,
  SHORTEST_BASELINE,
  type WhyNoLimits,
} from '../../core/statistics/judge-series.js'
import type { Signal } from '../../core/statistics/nelson-tests.js'
import { FEWEST_VALUES } from '../../core/statistics/run-chart.js'

const SIDES = {
  above: 'above the centre',
  below: 'below the centre',
  rising: 'rising',
  falling: 'falling',
  neither: '',
}

/** More are not read. */
const MOST_SIGNALS = 12

/** By the number of the test. */
const TESTS: Readonly<Record<number, (signal: Signal, points: number) => string>> = {
  1: ({ direction }) => (direction === 'above' ? 'above the upper limit' : 'below the lower limit'),
  2: ({ direction }, points) => `${points} in a row ${SIDES[direction]}`,
  3: ({ direction }, points) => `${points} in a row ${SIDES[direction]}`,
  4: (_signal, points) => `${points} in a row go up and down in turn`,
  5: ({ direction }) => `two of three far ${direction} the centre`,
  6: ({ direction }) => `four of five ${SIDES[direction]}, more than a little`,
  7: (_signal, points) => `${points} in a row close to the centre: are the limits those of another time?`,
  8: (_signal, points) => `${points} in a row away from the centre, on both sides`,
}

const WHY_NO_LIMITS: Readonly<Record<WhyNoLimits, string>> = {
  'few-values': `A run chart around the median: limits need ${ENOUGH_FOR_LIMITS} values.`,
  'short-baseline': `A run chart around the median: the baseline has fewer than ${SHORTEST_BASELINE} values, from which limits would be chance.`,
  'no-variation': 'A run chart around the median: the values of the baseline are all the same, so there are no limits.',
}

/** @param labelOf what a point is called, by its index @returns what a chart says, in sentences */
export function signalsInWords(judged: JudgedSeries, labelOf: (index: number) => string): readonly string[] {
  const spans = signalSpans(judged, labelOf)
  if (spans.length > 0)
    return [...introduction(judged), `${latestSignals(spans)}. Find the cause of each, or decide on an action.`]
  if (judged.run && judged.run.useful < FEWEST_VALUES)
    return [
      ...introduction(judged),
      `Too few values to tell a change from chance: ${FEWEST_VALUES} that are not on the median are needed.`,
    ]
  return [...introduction(judged), 'No signal: do not react to single points.']
}

/** A long series may have hundreds: then the latest are named, and all are counted. */
function latestSignals(spans: readonly SignalSpan[]): string {
  const named = (some: readonly SignalSpan[]) => some.map(({ says }) => says).join('; ')
  if (spans.length <= MOST_SIGNALS) return `Signals: ${named(spans)}`
  const latest = spans.toSorted((a, b) => a.to - b.to).slice(-MOST_SIGNALS)
  return `${spans.length} signals, the latest ${MOST_SIGNALS}: ${named(latest)}`
}

/** @returns each signal with the indexes of its first and last point, such as `2026-05 to 2026-11: 7 in a row above the centre` */
export function signalSpans(judged: JudgedSeries, labelOf: (index: number) => string): readonly SignalSpan[] {
  const { signals } = judged.control ?? judged.run
  return signals.map((signal) => {
    const { from, to } = signal
    const span = from === to ? labelOf(to) : `${labelOf(from)} to ${labelOf(to)}`
    return { from, to, says: `${span}: ${signalInWords(judged, signal)}` }
  })
}

interface SignalSpan extends Pick<Signal, 'from' | 'to'> {
  readonly says: string
}

function introduction(judged: JudgedSeries): readonly string[] {
  return judged.run ? [WHY_NO_LIMITS[judged.why]] : []
}

function signalInWords({ run }: JudgedSeries, signal: Signal): string {
  const { test, direction, from, to } = signal
  if (test !== undefined) return TESTS[test]?.(signal, to - from + 1) ?? ''
  if (direction === 'neither')
    return `the line crosses the median only ${run?.crossings} times, by chance it would be ${run?.fewestByChance} or more`
  return `the longest run ${direction} the median, by chance it has no more than ${run?.longestByChance} values`
}
