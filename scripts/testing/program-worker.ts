import type { MessagePort } from 'node:worker_threads'
import { parentPort } from 'node:worker_threads'
import { runInContext } from '../cli/program/run-in-context.js'

/** One command to run, and where to send what it says. */
export interface Request {
  readonly args: readonly string[]
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly port: MessagePort
  /** Set to 1, and waited for, when the answer is there. */
  readonly done: Int32Array
}

parentPort?.on('message', async ({ args, folder, env, port, done }: Request) => {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  let [out, error] = ['', '']
  const code = await runInContext(args, {
    folder,
    now: new Date(),
    isTerminal: false,
    environment: env,
    write: (text) => {
      out += text
    },
    complain: (text) => {
      error += text
    },
    showProgress: () => {},
  })
  port.postMessage({ code, out, error })
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
})
