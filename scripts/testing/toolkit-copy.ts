import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

const COPIED = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts',
  'schemas',
  'site',
  'docs',
  'qms-docs',
]

/** A copy of the toolkit to change and build. It goes when the test ends. */
export interface ToolkitCopy {
  write(path: string, text: string): void
  /** Adds a line before another one. @throws Error if the other one is missing, or there several times */
  addLine(path: string, line: string, before: string): void
  build(): void
  qms(...args: string[]): { readonly code: number | null; readonly out: string; readonly error: string }
  read(path: string): string
}

export function toolkitCopy(): ToolkitCopy {
  const root = mkdtempSync(join(tmpdir(), 'qms-copy-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const path of COPIED) cpSync(path, join(root, path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const write = (path: string, text: string) => writeFileSync(join(root, path), text)
  const run = (program: string, args: readonly string[]) => {
    const { status: code, stdout: out, stderr: error } = spawnSync(program, args, { cwd: root, encoding: 'utf8' })
    return { code, out, error }
  }
  return {
    read,
    write,
    addLine(path, line, before) {
      const parts = read(path).split(`\n${before}`)
      if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} lines that begin with “${before}”.`)
      write(path, parts.join(`\n${line}\n${before}`))
    },
    build() {
      const { code, out, error } = run('npm', ['run', '--silent', 'build'])
      if (code !== 0) throw new Error(`${out}${error}`)
    },
    qms: (...args) => run(process.execPath, ['dist/bin/cli.js', ...args]),
  }
}
