import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TemporaryRepository } from './temporary-repository.js'
import { temporaryFolder } from './temporary-repository.js'

const CLI = fileURLToPath(new URL('../../dist/bin/cli.js', import.meta.url))

/** Kills its own process at the given call of a function of `node:fs` for a file whose name ends like this. */
const KILLER = (call: string, ending: string, count: number) => `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const real = fs.${call}
let calls = 0
fs.${call} = (...args) => {
  const named = args.find((one) => typeof one === 'string' && one.endsWith('${ending}'))
  if (named && ++calls === ${count}) process.kill(process.pid, 'SIGKILL')
  return real(...args)
}
syncBuiltinESMExports()
`

export interface KilledAt {
  readonly call: 'renameSync' | 'writeFileSync'
  /** Of the file’s name. */
  readonly ending: string
  readonly count: number
}

/** Runs a command that is killed in the middle, as by a power cut. @returns the signal that ended it */
export function interrupted({ root }: TemporaryRepository, { call, ending, count }: KilledAt, ...command: string[]) {
  const killer = temporaryFolder({ 'killer.mjs': KILLER(call, ending, count) })
  const { signal } = spawnSync(
    process.execPath,
    ['--import', join(killer.root, 'killer.mjs'), CLI, ...command, '--no-cache'],
    { cwd: root },
  )
  return signal
}
