import type { CommandContext, ExitCode } from './context.js'
import type { CommandGroup } from './groups.js'
import type { Given, Inputs } from './input.js'

/** Something that `qms` can be asked to do: all that the parser, the help and the docs know of it, and doing it. */
export interface Command<Asked = never> {
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
  run(context: CommandContext, asked: Asked): Promise<ExitCode>
}

type Declared<Arguments extends Inputs, Options extends Inputs> = Omit<
  Command<Given<Arguments> & Given<Options>>,
  'arguments' | 'options'
> & { readonly arguments: Arguments; readonly options: Options }

/** Ties what a command runs with to the arguments and options that it declares. */
export function defineCommand<Arguments extends Inputs, Options extends Inputs>(
  command: Declared<Arguments, Options>,
): Declared<Arguments, Options> {
  return command
}
