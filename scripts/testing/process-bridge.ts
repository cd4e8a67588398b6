import { type ChildProcess, fork } from 'node:child_process'
import { parentPort } from 'node:worker_threads'
import type { AnswerOfProcess, Program, Request } from './ask-process.js'

/** In bytes. The more a process holds, the longer it takes to start another one, git above all. */
const MOST_MEMORY = 300 * 2 ** 20

const processes = new Map<Program, ChildProcess>()

parentPort?.on('message', ({ program, asked, port, done }: Request) => {
  const child = processes.get(program) ?? start(program)
  child.once('message', ({ memory, ...answer }: AnswerOfProcess) => {
    if (memory > MOST_MEMORY) replace(program, child)
    port.postMessage(answer)
    Atomics.store(done, 0, 1)
    Atomics.notify(done, 0)
  })
  child.send(asked)
})

function start(program: Program): ChildProcess {
  const child = fork(new URL(`./${program}.js`, import.meta.url), { serialization: 'advanced', execArgv: [] })
  processes.set(program, child)
  return child
}

function replace(program: Program, child: ChildProcess): void {
  child.disconnect()
  start(program)
}
