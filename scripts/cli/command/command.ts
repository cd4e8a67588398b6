import type { CommandFacts } from './command-facts.js'
import type { CommandContext, ExitCode } from './context.js'
import type { Given, Inputs } from './input.js'

/** Something that `qms` can be asked to do. */
export interface Command<Asked = never> extends CommandFacts {
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
