import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'

/** A command, and what it finds around it. */
export interface CommandAsked {
  readonly args: readonly string[]
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly input?: string
}

/** What a command said, and its exit code. */
export interface Answer {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** How a process answers the bridge. */
export interface AnswerOfProcess extends Answer {
  /** What the process holds, in bytes. */
  readonly memory: number
}

export type Program = 'program-process' | 'git-process'

/** Which process to ask, and where to send its answer. */
export interface Request {
  readonly program: Program
  readonly asked: CommandAsked
  readonly port: MessagePort
  /** Set to 1, and waited for, when the answer is there. */
  readonly done: Int32Array
}

const BRIDGE = new URL('../../dist/testing/process-bridge.js', import.meta.url)
let bridge: Worker | undefined

/**
 * Runs a command in a small process that stays. To start another program, the system copies what it knows of the memory of the
 * one that asks: from a process of tests, which holds much, git would start ten times as slowly.
 */
export function askProcess(program: Program, asked: CommandAsked): Answer {
  bridge ??= startBridge()
  const { port1, port2 } = new MessageChannel()
  const done = new Int32Array(new SharedArrayBuffer(4))
  bridge.postMessage({ program, asked, port: port2, done } satisfies Request, [port2])
  Atomics.wait(done, 0, 0)
  const answer = receiveMessageOnPort(port1)?.message as Answer
  port1.close()
  return answer
}

function startBridge(): Worker {
  const started = new Worker(BRIDGE)
  // It must not keep the tests from ending.
  started.unref()
  return started
}
