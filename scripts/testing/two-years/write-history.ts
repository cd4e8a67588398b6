import { execFileSync } from 'node:child_process'
import type { MonthFiles } from './play-book.js'

const BY = 'Vera Lang <vera-lang@alder.example>'

/** Makes a git repository of an empty folder, with a commit on the last day of each month, and checks it out. */
export function writeHistory(root: string, months: readonly MonthFiles[]): void {
  git(root, ['init', '--quiet', '--initial-branch', 'main'])
  git(root, ['fast-import', '--quiet'], months.map(commitOf).join(''))
  git(root, ['reset', '--quiet', '--hard', 'main'])
}

function commitOf({ day, files }: MonthFiles): string {
  const at = `${BY} ${Date.parse(`${day}T17:00:00Z`) / 1000} +0000`
  const message = `What was recorded until ${day}`
  const blobs = Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  )
  return `commit refs/heads/main\nauthor ${at}\ncommitter ${at}\ndata ${message.length}\n${message}\n${blobs.join('')}\n`
}

function git(root: string, command: readonly string[], input = ''): void {
  const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  execFileSync('git', command, {
    cwd: root,
    input,
    env: { ...process.env, ...settings },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
}
