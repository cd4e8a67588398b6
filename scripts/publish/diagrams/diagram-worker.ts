import { drawDiagram } from './draw-diagram.js'
import type { Diagram } from './find-diagrams.js'

/** Draws beside the program, which can then stop it. */
export default function draw(diagram: Diagram): Promise<string> {
  return drawDiagram(diagram)
}
