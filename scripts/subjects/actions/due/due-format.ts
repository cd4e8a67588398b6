import type { DueList } from './due-item.js'

/** A form in which `qms due` can answer. */
export type DueFormat = (list: DueList, options: DueFormatOptions) => string

interface DueFormatOptions {
  readonly color: boolean
  /** Of the terminal, in columns; without it, lines are as long as they are. */
  readonly width?: number
}
