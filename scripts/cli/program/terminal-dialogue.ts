import { createInterface } from 'node:readline'
import type { Dialogue } from '../command/context.js'
import { Misuse } from '../command/misuse.js'

/** Asks on standard output and reads the answers from standard input. Lines that are typed ahead are kept for the next question. */
export function terminalDialogue(): Dialogue {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answers = lines[Symbol.asyncIterator]()
  return {
    async ask(question) {
      const asked = question.lastIndexOf('\n') + 1
      process.stdout.write(question.slice(0, asked))
      lines.setPrompt(question.slice(asked))
      lines.prompt()
      const { done, value } = await answers.next()
      // Ctrl+C and Ctrl+D close the input.
      if (done) throw new Misuse('\nNothing was written.')
      return value.trim()
    },
    close: () => lines.close(),
  }
}
