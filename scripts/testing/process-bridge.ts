import { type ChildProcess, fork } from 'node:child_process'
import { parentPort } from 'node:worker_threads'
import type { Request } from './ask-process.js'

const processes = new Map<string, ChildProcess>()

parentPort?.on('message', ({ program, asked, port, done }: Request) => {
  const child =
    processes.get(program) ??
    fork(new URL(`./${program}.js`, import.meta.url), { serialization: 'advanced', execArgv: [] })
  processes.set(program, child)
  child.once('message', (answer) => {
    port.postMessage(answer)
    Atomics.store(done, 0, 1)
    Atomics.notify(done, 0)
  })
  child.send(asked)
})
