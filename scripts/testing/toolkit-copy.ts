import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const NOT_COPIED = new Set(['.git', 'node_modules', 'dist', '_site'])

/** A copy of the toolkit to change and build. */
export interface ToolkitCopy {
  readonly root: string
  read(path: string): string
  write(path: string, text: string): void
  /** Adds one line before the first one that begins so. */
  addLine(path: string, line: string, before: string): void
  build(): void
  qms(...args: string[]): { readonly code: number | null; readonly out: string; readonly error: string }
  remove(): void
}

export function toolkitCopy(): ToolkitCopy {
  const root = mkdtempSync(join(tmpdir(), 'qms-copy-'))
  for (const path of readdirSync('.')) if (!NOT_COPIED.has(path)) cpSync(path, join(root, path), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const run = (program: string, args: readonly string[]) => {
    const { status: code, stdout: out, stderr: error } = spawnSync(program, args, { cwd: root, encoding: 'utf8' })
    return { code, out, error }
  }
  return {
    root,
    read,
    write,
    addLine(path, line, before) {
      const lines = read(path).split('\n')
      const at = lines.findIndex((one) => one.startsWith(before))
      if (at < 0 || line.includes('\n')) throw new Error(`No one line “${line}” before “${before}” in ${path}.`)
      write(path, lines.toSpliced(at, 0, line).join('\n'))
    },
    build() {
      const { code, out, error } = run('npm', ['run', '--silent', 'build'])
      if (code !== 0) throw new Error(`${out}${error}`)
    },
    qms: (...args) => run(process.execPath, ['dist/bin/cli.js', ...args]),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
