import type { Subject } from '../../core/model/subject.js'
import type { CommandFacts } from './command-facts.js'

/** What a command is run in. */
export interface CommandContext {
  readonly folder: string
  /** Whose rules, reports and metrics count; those of the toolkit by default. */
  readonly subjects?: readonly Subject[]
  /** Loads what is known of every command, for the page that describes them. */
  readonly everyCommand?: () => Promise<readonly CommandFacts[]>
  /** The moment it is run: the only clock. */
  readonly now: Date
  /** @returns the time zone of this computer, as a suggestion; missing if it is not known */
  readonly timeZone?: () => string
  /** Colours and progress are for people. */
  readonly isTerminal: boolean
  /** Characters that fit a line of the terminal; missing where there is none. */
  readonly width?: number
  /** What the environment says, such as GITHUB_TOKEN. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** How long a second of waiting for GitHub takes, in milliseconds: 0 in tests. */
  readonly second?: number
  write(text: string): void
  /** Says beside the answer, on standard error, why a command could not run or what is missing from its answer. */
  complain(text: string): void
  /** Shows how far a long run is, in place of what it said before; empty to take that away. */
  showProgress(text: string): void
  /** Talks with the person at the terminal; missing where there is none. */
  readonly openDialogue?: () => Promise<Dialogue>
}

/** Questions and answers on a terminal. */
export interface Dialogue {
  /** @returns what was typed, without white space around it */
  ask(question: string): Promise<string>
  close(): void
}

/** Clean, or problems were found. Misuse and failure, 2, come from errors. */
export type ExitCode = 0 | 1
