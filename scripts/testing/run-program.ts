import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

/** What a command said, and its exit code. */
export interface Answer {
  readonly code: number
  readonly out: string
  readonly error: string
}

const WORKER = new URL('../../dist/testing/program-worker.js', import.meta.url)
let worker: Worker | undefined

/**
 * Runs the compiled program as a user does, but in a thread that stays: starting Node for each of a thousand commands would take
 * longer than the commands. `cli.test.ts` starts it for real.
 */
export function runProgramInThread(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Answer {
  worker ??= startWorker()
  const { port1, port2 } = new MessageChannel()
  const done = new Int32Array(new SharedArrayBuffer(4))
  worker.postMessage({ args, folder, env, port: port2, done }, [port2])
  Atomics.wait(done, 0, 0)
  const answer = receiveMessageOnPort(port1)?.message as Answer
  port1.close()
  return answer
}

function startWorker(): Worker {
  const started = new Worker(WORKER)
  // It must not keep the tests from ending.
  started.unref()
  return started
}
