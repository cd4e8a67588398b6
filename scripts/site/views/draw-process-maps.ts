import type { Say } from '../../core/words/say.js'
import { drawGraph } from './draw-graph.js'
import type { ProcessCard } from './process-cards.js'
import { type MapOptions, processMap } from './process-map.js'

/**
 * @param hrefOf where a process leads
 * @returns a map for each of the options as SVG, of the processes that serve customers; none if they hand nothing on
 */
export async function drawProcessMaps(
  cards: readonly ProcessCard[],
  say: Say,
  hrefOf: (process: ProcessCard) => string,
  options: readonly MapOptions[],
): Promise<readonly string[]> {
  const core = cards.filter(({ kind }) => kind === 'core')
  if (!core.some(({ next }) => next.length > 0)) return []
  return await Promise.all(options.map((one) => drawGraph(processMap(core, hrefOf, one), say`Process map`)))
}
