import { runInContext } from '../cli/program/run-in-context.js'
import type { AnswerOfProcess, CommandAsked } from './ask-process.js'

/** Runs the program, one command after the other, as long as the tests run. */
process.on('message', async ({ args, folder, env }: CommandAsked) => {
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
  process.send?.({ code, out, error, memory: process.memoryUsage.rss() } satisfies AnswerOfProcess)
})
