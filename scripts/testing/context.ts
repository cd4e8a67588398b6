import type { CommandContext } from '../cli/command/context.js'

/** What a test gives a command, and what the command said. */
export interface TestContext extends CommandContext {
  readonly said: string[]
  /** What was shown of its progress. */
  readonly progress: string[]
}

/** @param environment what the command finds in its environment, such as that of a played GitHub */
export function contextOf(
  { root: folder }: { readonly root: string },
  environment: CommandContext['environment'] = {},
): TestContext {
  const said: string[] = []
  const progress: string[] = []
  return {
    folder,
    now: new Date('2026-11-22T09:00:00Z'),
    isTerminal: false,
    environment,
    second: 0,
    write: (text) => said.push(text),
    complain: () => {},
    showProgress: (text) => progress.push(text),
    said,
    progress,
  }
}
