/** A step on the way, and those before it. */
export interface ChainedStep {
  readonly step: string
  /** In whatever unit the others have. */
  readonly length: number
  readonly after: readonly string[]
}

/** When a step may begin and end at the earliest, counted from the beginning of all. */
export interface PlacedStep {
  readonly from: number
  readonly until: number
  /** A day more on it is a day more for all. */
  readonly isCritical: boolean
}

/**
 * Places steps one after another: the critical path method. Steps that it does not know come before nothing, and one that comes
 * before itself waits for none of the circle that is not placed yet.
 *
 * @returns by step
 */
export function placeSteps(steps: readonly ChainedStep[]): ReadonlyMap<string, PlacedStep> {
  const known = new Map(steps.map((one) => [one.step, one]))
  const ends = new Map<string, number>()
  const visited = new Set<string>()
  const endOf = (step: string): number => {
    const one = known.get(step)
    if (!one || visited.has(step)) return ends.get(step) ?? 0
    visited.add(step)
    const end = Math.max(0, ...one.after.map(endOf)) + one.length
    ends.set(step, end)
    return end
  }
  for (const { step } of steps) endOf(step)
  const last = Math.max(0, ...ends.values())
  const latest = latestEnds(steps, ends, last)
  return new Map(
    steps.map(({ step, length }) => {
      const until = ends.get(step) ?? 0
      return [step, { from: until - length, until, isCritical: latest.get(step) === until }]
    }),
  )
}

/** When each has to end, so that the last one ends no later. */
function latestEnds(
  steps: readonly ChainedStep[],
  ends: ReadonlyMap<string, number>,
  last: number,
): Map<string, number> {
  const latest = new Map(steps.map(({ step }) => [step, last]))
  const backwards = [...steps].sort((a, b) => (ends.get(b.step) ?? 0) - (ends.get(a.step) ?? 0))
  for (const { step, length, after } of backwards) {
    const begin = (latest.get(step) ?? last) - length
    for (const earlier of after) latest.set(earlier, Math.min(latest.get(earlier) ?? last, begin))
  }
  return latest
}
