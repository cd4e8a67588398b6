#!/usr/bin/env node
import { describeError } from './cli/program/describe-error.js'
import { runProgram } from './cli/program/run-program.js'

// A reader that has seen enough, such as “head”, closes its end: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`${describeError(error, process.cwd())}\n`)
  process.exit(2)
})
process.stderr.on('error', () => {})

process.exitCode = await runProgram(process.argv.slice(2), {
  folder: process.cwd(),
  now: new Date(),
  // Asked for by one command only, and it takes longer than all else until then.
  get timeZone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone
  },
  isTerminal: process.stdout.isTTY === true && !process.env.NO_COLOR,
  ...(process.stdout.columns ? { width: process.stdout.columns } : {}),
  environment: process.env,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  showProgress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
  },
  ...(process.stdin.isTTY && process.stdout.isTTY ? { openDialogue } : {}),
})

async function openDialogue() {
  const { terminalDialogue } = await import('./cli/program/terminal-dialogue.js')
  return terminalDialogue()
}
