/** A number that leads to what it counts. */
export interface StateFigure {
  readonly label: string
  readonly count: number
  /** Where a mark says at once whether there is something to do. */
  readonly tone: 'good' | 'due' | 'bad' | 'plain'
  /** Shown in place of 0 where there never was anything to count. */
  readonly instead?: 'none recorded'
  /** What is behind the figure; missing if there is nothing. */
  readonly path?: string
}

/**
 * What is none is good and leads nowhere.
 *
 * @param isRecorded whether there is anything at all of which some could be counted: without, none proves nothing
 */
export function figure(
  label: string,
  count: number,
  tone: StateFigure['tone'],
  path: string,
  isRecorded = true,
): StateFigure {
  if (count > 0) return { label, count, tone, path }
  return isRecorded ? { label, count, tone: 'good' } : { label, count, tone: 'plain', instead: 'none recorded' }
}

/** @returns a figure that is neither good nor bad when it is none */
export function plainFigure(label: string, count: number, path: string): StateFigure {
  return { label, count, tone: 'plain', ...(count > 0 && { path }) }
}
