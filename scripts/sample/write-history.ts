import { execFileSync } from 'node:child_process'
import type { Qms } from '../core/model/qms.js'
import { byText } from '../core/values/order.js'
import type { SampleStep } from './step.js'

/** Makes a git repository in an empty folder, with a commit for each step in the order of time, and its files checked out. */
export function writeHistory(root: string, qms: Qms, steps: readonly SampleStep[]): void {
  const git = (args: readonly string[], input?: Buffer) =>
    execFileSync('git', args, { cwd: root, input, stdio: 'pipe' })
  const sorted = [...steps].sort((a, b) => byText(a.at, b.at))
  git(['init', '--quiet', '--initial-branch', 'main'])
  git(['fast-import', '--quiet'], Buffer.concat(sorted.map((step) => commitOf(qms, step))))
  git(['checkout', '--quiet', 'main'])
}

function commitOf(qms: Qms, { at, by, message, files }: SampleStep): Buffer {
  const person = `${qms.nameOf(by)} <${by}@kestrin.example> ${Date.parse(at) / 1000} +0000`
  const lines = [`commit refs/heads/main\nauthor ${person}\ncommitter ${person}\n`, data(message), '\n']
  const changed = Object.entries(files).flatMap(([path, content]) => [`M 100644 inline ${path}\n`, data(content), '\n'])
  return Buffer.concat([...lines, ...changed].map((part) => Buffer.from(part)))
}

function data(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes])
}
