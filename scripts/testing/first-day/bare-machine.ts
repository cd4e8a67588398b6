import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect } from 'vitest'

/** A computer with a new user: an empty home folder, and nothing to run but what is put there. */
export interface BareMachine {
  /** Makes programs of this computer available. */
  install(...programs: readonly string[]): void
  /** Runs a line in a shell, which has to succeed. @returns what it said */
  run(line: string, folder: string): string
  /** Runs a server until it has answered one request. @returns the page */
  visit(line: string, folder: string): Promise<string>
}

/** What every system has. */
const BASICS = ['sh', 'env', 'uname', 'dirname', 'sed', 'ls', 'cat', 'cp', 'mkdir', 'rm']

/**
 * @param root a folder in which there is nothing yet
 * @param npm how npm reaches its packages; with a PATH, another one stands for it
 */
export function bareMachine(root: string, { PATH, ...npm }: Readonly<Record<string, string>> = {}): BareMachine {
  const home = join(root, 'home')
  const programs = join(root, 'bin')
  for (const folder of [home, programs]) mkdirSync(folder, { recursive: true })
  const env = {
    PATH: [...(PATH ? [PATH] : []), programs].join(delimiter),
    HOME: home,
    GIT_CONFIG_SYSTEM: '/dev/null',
    ...npm,
  }
  const machine: BareMachine = {
    install(...names) {
      for (const name of names.filter((one) => !existsSync(join(programs, one))))
        symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(programs, name))
    },
    run(line, folder) {
      const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' })
      expect(`${line}: ${status}${status === 0 ? '' : `\n${stdout}${stderr}`}`).toBe(`${line}: 0`)
      return stdout
    },
    async visit(line, folder) {
      const server = spawn('/bin/sh', ['-c', line], { cwd: folder, env, detached: true })
      try {
        const address = await addressIn(server.stdout, server.stderr)
        return await (await fetch(address)).text()
      } finally {
        if (server.pid) process.kill(-server.pid)
      }
    },
  }
  machine.install(...BASICS, 'node', 'npm', 'npx')
  return machine
}

/** @returns the first address that a server says it is at */
function addressIn(...streams: readonly NodeJS.ReadableStream[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    for (const stream of streams) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text
        const [address] = /http:\/\/[\w.:]+/.exec(said) ?? []
        if (address) resolve(address)
      })
      stream.on('end', () => reject(new Error(said)))
    }
  })
}
