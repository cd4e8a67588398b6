import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Tinypool } from 'tinypool'
import type { Diagram } from '../../core/questions/diagrams/diagram.js'
import { drawDiagram } from './draw-diagram.js'

/** Draws one diagram after the other. */
export interface DiagramThread {
  /** @throws TooLong, or what the drawing programs throw */
  draw(diagram: Diagram): Promise<string>
  close(): Promise<void>
}

export class TooLong extends Error {}

const WORKER = new URL('./draw-diagram.js', import.meta.url)

/** Diagrams that people read take a fraction of a second. */
const MAX_MS = 20_000
const MAX_MEGABYTES = 512

/** A thread for drawing, started with the first diagram: a hostile one can only stop itself. */
export function diagramThread(): DiagramThread {
  // Tests of the sources have no compiled worker.
  if (!existsSync(WORKER)) return { draw: drawDiagram, close: async () => {} }
  let pool: Promise<Tinypool> | undefined
  return {
    async draw(diagram) {
      pool ??= startPool()
      const signal = AbortSignal.timeout(MAX_MS)
      try {
        return await (await pool).run(diagram, { signal, name: drawDiagram.name })
      } catch (error) {
        throw signal.aborted ? new TooLong() : error
      }
    },
    close: async () => (await pool)?.destroy(),
  }
}

async function startPool(): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool')
  return new Tinypool({
    filename: fileURLToPath(WORKER),
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  })
}
