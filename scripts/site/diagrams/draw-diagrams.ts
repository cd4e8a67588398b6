import type { Element } from 'hast'
import type { Diagram } from '../../core/questions/diagrams/diagram.js'
import { diagramFault } from '../../core/questions/diagrams/diagram-fault.js'
import { onceByKey } from '../../core/values/once.js'
import { cleanSvg } from '../svg/clean-svg.js'
import { diagramThread, TooLong } from './draw-in-thread.js'
import { drawingProblem } from './drawing-problem.js'

/** A diagram as a page shows it, or why it cannot. */
export type Drawing = DrawnDiagram | { readonly problem: string }

export interface DrawnDiagram {
  readonly svg: Element
  readonly hasOwnColours: boolean
}

/** By `diagramKey`. */
export type Drawings = ReadonlyMap<string, Drawing>

const MAX_SVG = 1_000_000

type DrawSvg = (diagram: Diagram) => Promise<string>

/** The same source is the same picture, also when a page is built again. */
const drawOnce = onceByKey(
  ({ diagram }: { readonly diagram: Diagram; readonly drawSvg: DrawSvg }) => diagramKey(diagram),
  ({ diagram, drawSvg }) => draw(diagram, drawSvg),
)

/** Draws each distinct diagram once. Never throws on what they hold. */
export async function drawDiagrams(diagrams: readonly Diagram[]): Promise<Drawings> {
  const thread = diagramThread()
  const drawings = new Map<string, Drawing>()
  try {
    for (const diagram of diagrams)
      drawings.set(diagramKey(diagram), await drawOnce({ diagram, drawSvg: (one) => thread.draw(one) }))
  } finally {
    await thread.close()
  }
  return drawings
}

/** @returns those of some diagrams that were drawn */
export function drawingsOf(diagrams: readonly Diagram[], drawings: Drawings): Drawings {
  const found = new Map<string, Drawing>()
  for (const key of diagrams.map(diagramKey)) {
    const drawing = drawings.get(key)
    if (drawing) found.set(key, drawing)
  }
  return found
}

export function diagramKey({ language, source }: Diagram): string {
  return `${language}\n${source}`
}

async function draw(diagram: Diagram, drawSvg: DrawSvg): Promise<Drawing> {
  const fault = diagramFault(diagram)
  if (fault) return { problem: fault.problem }
  try {
    const svg = await drawSvg(diagram)
    if (svg.length > MAX_SVG)
      return { problem: 'The picture would be too large for a page. Split it into several diagrams.' }
    return cleanSvg(svg) ?? { problem: 'There is nothing to draw in it.' }
  } catch (error) {
    if (error instanceof TooLong) return { problem: 'Drawing it takes too long. Split it into several diagrams.' }
    return { problem: drawingProblem(error instanceof Error ? error.message : String(error)) }
  }
}
