import type { CommandGroup } from './groups.js'
import type { Inputs } from './input.js'

/** What the parser, the help and the docs know of a command. */
export interface CommandFacts {
  /** One word, or two as in `site build`. */
  readonly name: string
  readonly group: CommandGroup
  /** One short sentence: what it does for the person who runs it. */
  readonly summary: string
  /** What else to know before running it. */
  readonly details?: string
  /** A command line that can be copied. */
  readonly example: string
  /** In the order in which they are written. */
  readonly arguments: Inputs
  /** By their names in the program: `dryRun` is written `--dry-run`. */
  readonly options: Inputs
}
