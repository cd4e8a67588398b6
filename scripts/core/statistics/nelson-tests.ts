/** What does not come about by chance in a stable process. */
export interface Signal {
  /** Of Nelson’s tests, 1 to 8; undefined for what a run chart shows. */
  readonly test?: number
  readonly direction: Direction
  /** Indexes of its first and its last point. */
  readonly from: number
  readonly to: number
}

type Direction = 'above' | 'below' | 'rising' | 'falling' | 'neither'

interface NelsonTest {
  readonly number: number
  readonly points: number
  /** @returns undefined where it does not hold */
  readonly holds: (window: readonly number[]) => Direction | undefined
}

const steps = (window: readonly number[]) => window.slice(1).map((value, index) => value - (window[index] ?? value))
const sideOf = (window: readonly number[], beyond: number): Direction | undefined => {
  if (window.every((value) => value > beyond)) return 'above'
  return window.every((value) => value < -beyond) ? 'below' : undefined
}

/** Most of the window lies beyond a line, the last point included. */
const mostBeyond =
  (count: number, line: number) =>
  (window: readonly number[]): Direction | undefined => {
    const last = window.at(-1) ?? 0
    const beyond = window.filter((value) => value * Math.sign(last) > line)
    return Math.abs(last) > line && beyond.length >= count ? (last > 0 ? 'above' : 'below') : undefined
  }

/** L. S. Nelson, “The Shewhart Control Chart: Tests for Special Causes”, Journal of Quality Technology 16 (1984). */
const TESTS: readonly NelsonTest[] = [
  { number: 1, points: 1, holds: (window) => sideOf(window, 3) },
  { number: 2, points: 9, holds: (window) => sideOf(window, 0) },
  {
    number: 3,
    points: 6,
    holds: (window) => {
      if (steps(window).every((step) => step > 0)) return 'rising'
      return steps(window).every((step) => step < 0) ? 'falling' : undefined
    },
  },
  {
    number: 4,
    points: 14,
    holds: (window) => {
      const all = steps(window)
      return all.every((step, index) => step * (all[index - 1] ?? -step) < 0) ? 'neither' : undefined
    },
  },
  { number: 5, points: 3, holds: mostBeyond(2, 2) },
  { number: 6, points: 5, holds: mostBeyond(4, 1) },
  { number: 7, points: 15, holds: (window) => (window.every((z) => Math.abs(z) < 1) ? 'neither' : undefined) },
  { number: 8, points: 8, holds: (window) => (window.every((z) => Math.abs(z) > 1) ? 'neither' : undefined) },
]

/** All eight together would raise a false alarm every seventy points or so. */
export const USUAL_TESTS: readonly number[] = [1, 2, 3]

/**
 * @param deviations of each point from the centre, in standard deviations; a gap ends every run
 * @param chosen numbers of tests
 * @returns the signals in the order of their first point; a longer run is one signal
 */
export function nelsonSignals(deviations: readonly (number | undefined)[], chosen = USUAL_TESTS): readonly Signal[] {
  return TESTS.filter(({ number }) => chosen.includes(number))
    .flatMap((test) => signalsOf(test, deviations))
    .sort((a, b) => a.from - b.from || (a.test ?? 0) - (b.test ?? 0))
}

function signalsOf(
  { number, points, holds }: NelsonTest,
  deviations: readonly (number | undefined)[],
): readonly Signal[] {
  const signals: Signal[] = []
  for (let to = points - 1; to < deviations.length; to++) {
    const from = to - points + 1
    const window = deviations.slice(from, to + 1).filter((value) => value !== undefined)
    const direction = window.length === points ? holds(window) : undefined
    if (direction === undefined) continue
    const last = signals.at(-1)
    const goesOn = last !== undefined && last.direction === direction && last.to >= from - 1
    if (goesOn) signals.pop()
    signals.push({ test: number, direction, from: goesOn ? last.from : from, to })
  }
  return signals
}
