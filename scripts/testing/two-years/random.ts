/** Chance that repeats itself: the same seed always gives the same numbers. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number
  /** Around `mean`, like a bell: most within `spread`. */
  around(mean: number, spread: number): number
  pick<One>(list: readonly One[]): One
  /** @param share from 0 to 1 */
  happens(share: number): boolean
}

/** @returns numbers by the algorithm mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    whole,
    // The sum of twelve has a spread of one.
    around: (mean, spread) => mean + spread * (Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, 0) - 6),
    pick: <One>(list: readonly One[]) => list[whole(0, list.length - 1)] as One,
    happens: (share) => next() < share,
  }
}
