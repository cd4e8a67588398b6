import { existsSync, readFileSync } from 'node:fs'
import type { Command } from '../command/command.js'
import type { Commands } from '../commands/index.js'

/** What the overview in the help says of a command. */
export type CommandSummary = Pick<Command, 'name' | 'group' | 'summary'>

/** Loads every command. */
export async function summarize(commands: Commands): Promise<readonly CommandSummary[]> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()))
  return loaded.map(({ name, group, summary }) => ({ name, group, summary }))
}

/** @returns what the bundle keeps beside the program, so that the help need not load every command; undefined without a bundle */
export function readSummaries(): readonly CommandSummary[] | undefined {
  const file = new URL('commands.json', import.meta.url)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
