import type { Command } from 'commander'
import type { CommandContext, ExitCode } from '../commands/context.js'

/** Adds a command with its flags. What it does is loaded only when it is asked for. */
export type DefineCommand = (program: Command, run: CommandRun) => void

export interface CommandRun {
  readonly context: CommandContext
  /** Takes what the command does, and its exit code. */
  answer(command: () => Promise<ExitCode>): Promise<void>
}
