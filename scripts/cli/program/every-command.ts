import { existsSync, readFileSync } from 'node:fs'
import type { CommandFacts } from '../command/command-facts.js'
import { commands } from '../commands/index.js'

/** @returns what is known of every command: from beside the built program, where none has to be loaded for it */
export async function everyCommand(): Promise<readonly CommandFacts[]> {
  const built = new URL('commands.json', import.meta.url)
  return existsSync(built) ? JSON.parse(readFileSync(built, 'utf8')) : loadEveryCommand()
}

export async function loadEveryCommand(): Promise<readonly CommandFacts[]> {
  return Promise.all(Object.values(commands).map((load) => load()))
}
