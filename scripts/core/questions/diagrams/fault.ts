/** Why a diagram cannot be drawn. */
export interface DiagramFault {
  /** A sentence or two. */
  readonly problem: string
  /** From 1, in the source. */
  readonly line: number
}
