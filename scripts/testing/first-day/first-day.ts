import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BareMachine, bareMachine } from './bare-machine.js'
import { followSteps, printedSteps } from './follow-steps.js'

export interface FirstDay {
  readonly root: string
  /** How npm reaches its packages on this computer: a home folder of its own knows nothing of that. */
  readonly npm?: Readonly<Record<string, string>>
  readonly hasGit: boolean
  readonly isKnownToGit: boolean
  /** What is in the folder before, which is then a repository with a commit on the branch `trunk`. */
  readonly files?: Readonly<Record<string, string>>
}

const ANSWERS = '--organization "Example Ltd" --name "Ada Example" --leader "Grace Sample" --yes'

/** Begins a quality management system by the printed steps alone. @returns the machine, its repository, and what was seen */
export async function beginFirstDay({ root, npm, hasGit, isKnownToGit, files }: FirstDay) {
  const machine = bareMachine(join(root, 'ada'), npm)
  const work = join(root, 'work')
  mkdirSync(work)
  if (hasGit) machine.install('git')
  if (isKnownToGit) identify(machine, 'Ada Example')
  if (files) await beginOtherwise(work, files)
  const said = machine.run(`node "${resolve('dist/bin/cli.js')}" init ${files ? '' : 'our-qms'} ${ANSWERS}`, work)
  const steps = printedSteps(said)
  if (!hasGit) machine.install('git')
  return { machine, steps, ...(await followSteps(machine, steps, work)) }
}

/** Two people bring one procedure into force, as the guide in the repository of others says. @returns the folder of the approver */
export function approveOne({ machine, folder }: { machine: BareMachine; folder: string }, { root, npm }: FirstDay) {
  const path = join(folder, 'qms-docs/procedures/QP-002.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\[insert [^\]]*\]/g, 'with a red label, in the red box'))
  const server = join(root, 'server.git')
  for (const line of [
    'git commit --all --message "How we deal with what went wrong"',
    `git init --bare --quiet "${server}"`,
    `git push --quiet "${server}" HEAD`,
    `git --git-dir "${server}" symbolic-ref HEAD "$(git symbolic-ref HEAD)"`,
  ])
    machine.run(line, folder)
  const grace = bareMachine(join(root, 'grace'), npm)
  grace.install('git')
  identify(grace, 'Grace Sample')
  grace.run(`git clone --quiet "${server}" qms`, join(root, 'grace'))
  const clone = join(root, 'grace/qms')
  const guide = readFileSync(join(clone, 'QMS.md'), 'utf8')
  const [, block = ''] = /```sh\n(npx --no qms approve [\s\S]*?)```/.exec(guide) ?? []
  for (const line of ['npm ci', ...block.trim().split('\n')]) grace.run(line, clone)
  return clone
}

function identify(machine: BareMachine, name: string): void {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`
  machine.run(`git config --global user.name "${name}" && git config --global user.email ${email}`, '/')
}

async function beginOtherwise(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org']
  for (const command of [
    ['init', '--quiet', '--initial-branch', 'trunk'],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '--message', 'first'],
  ])
    execFileSync('git', command, { cwd: folder })
}
