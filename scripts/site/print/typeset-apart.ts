import { fork } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Refusal } from '../../core/model/plan.js'
import type { PrintForm } from './print-form.js'
import type { PrintedData, PrintedFiles } from './printed.js'

/** What another process needs to know. */
export interface TypesetJob {
  readonly form: PrintForm
  readonly data: PrintedData
  readonly files: PrintedFiles
}

export type Typeset = Uint8Array | Refusal

/**
 * Sets a file in a process of its own: the typesetter gives back what it took for a large one only when it ends.
 *
 * @param program of that process
 * @throws what that process wrote of an error
 */
export async function typesetApart(job: TypesetJob, program: URL): Promise<Typeset> {
  const child = fork(program, { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let answer: Typeset | undefined
  child.once('message', (message) => {
    answer = message as Typeset
    child.disconnect()
  })
  // A process that ends before it has read the job says why at its end.
  child.send(job, () => {})
  const [said, [, signal]] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'exit')])
  if (answer) return answer
  if (signal) return stopped(job.data.title, signal)
  throw new Error(`The process of the typesetter ended early.\n${said}`)
}

function stopped(title: string, signal: string): Refusal {
  return {
    reason: `“${title}” was not printed: the typesetter was stopped (${signal}), most likely because memory ran out.`,
    remedy: 'Close other programs and try again, or print each document into a file of its own with --all.',
  }
}
