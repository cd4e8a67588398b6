import { spawnSync } from 'node:child_process'
import type { AnswerOfProcess, CommandAsked } from './ask-process.js'

/** Runs git, one command after the other, as long as the tests run. */
process.on('message', ({ args, folder, env, input = '' }: CommandAsked) => {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    env,
    input,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  process.send?.({
    code: status ?? -1,
    out: stdout ?? '',
    error: error?.message ?? stderr,
    memory: process.memoryUsage.rss(),
  } satisfies AnswerOfProcess)
})
