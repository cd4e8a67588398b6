import { createInterface } from 'node:readline/promises'
import type { Dialogue } from '../command/context.js'
import { Misuse } from '../command/misuse.js'

/** Asks on standard output and reads the answers from standard input. */
export function terminalDialogue(): Dialogue {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  // Ctrl+C and Ctrl+D close the input, and a question that is open would wait forever.
  const gone = new Promise<never>((_resolve, reject) => {
    lines.once('close', () => reject(new Misuse('\nNothing was written.')))
  })
  gone.catch(() => {})
  return {
    ask: async (question) => (await Promise.race([lines.question(question), gone])).trim(),
    close: () => lines.close(),
  }
}
