import { expect } from 'vitest'
import { repositoryIn, type TemporaryRepository } from '../temporary-repository.js'
import { mergeBranch, type WayToMerge } from './way-to-merge.js'

const NAMES = { noor: 'Noor Haddad', ben: 'Ben Okoro', lea: 'Lea Baumann', mara: 'Mara Keller' }

export type PersonId = keyof typeof NAMES

/** A person at a computer, on one day. Every command is asked as of that day. */
export interface Desk extends TemporaryRepository {
  readonly day: string
  /** Changes one place of a file. */
  edit(path: string, from: string | RegExp, to: string): void
  /** Leaves trunk for a branch. */
  begin(branch: string): void
  /** Forgets a branch, and what was changed on it. */
  giveUp(branch: string): void
  /** Merges a pull request as GitHub does, in the way of the company. */
  merge(branch: string): void
  /** @returns what a command says; it may find problems, but not fail to run */
  says(...command: string[]): string
  /** @returns the sentences of `qms status`, but ids of git */
  status(id: string): string[]
  /** @returns the lines of `qms verify`, but ids of git and fingerprints of keys */
  verify(...ids: string[]): string[]
  /** @returns rule and place of each problem of `qms check` that is more than a note */
  check(...options: string[]): string[]
}

export function deskOf(root: string, person: PersonId, day: string, way: WayToMerge = 'merge'): Desk {
  const [name, email] = [NAMES[person], `${person}@scales.example`]
  // The first minute of the day in summer, so that whatever is done on it comes after the commits of the day.
  const date = `${day}T00:00:00+02:00`
  const identity = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  }
  const repository = repositoryIn(root, identity)
  const { git, read, write } = repository
  git('config', 'user.name', name)
  git('config', 'user.email', email)
  const qms = (...command: string[]) => repository.qms(...command, '--today', day)
  const says = (...command: string[]) => {
    const { out, error } = qms(...command)
    expect(error).toBe('')
    return out
  }
  return {
    ...repository,
    day,
    qms,
    says,
    edit(path, from, to) {
      const text = read(path)
      const edited = text.replace(from, to)
      expect(edited, `${path} holds nothing to replace`).not.toBe(text)
      write({ [path]: edited })
    },
    begin: (branch) => void git('switch', '--quiet', '--create', branch, 'trunk'),
    giveUp(branch) {
      git('switch', '--quiet', '--discard-changes', 'trunk')
      git('branch', '--quiet', '--delete', '--force', branch)
    },
    merge: (branch) => mergeBranch(root, branch, way, identity),
    status: (id) => linesOf(says('status', id)).slice(1),
    verify: (...ids) => linesOf(says('verify', ...ids)).filter((line) => !line.startsWith('Verified: ')),
    check(...options) {
      const { problems } = JSON.parse(says('check', '--format', 'json', ...options)) as {
        problems: { rule: string; severity: string; file: string; line: number }[]
      }
      const faults = problems.filter(({ severity }) => severity !== 'info')
      return faults.map(({ rule, file, line }) => `${rule} ${file.replace('qms-docs/', '')}:${line}`)
    },
  }
}

/** Approvals hold the time of day, so ids differ from run to run. */
function linesOf(text: string): string[] {
  const lines = text
    .replace(/\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{12})\b/g, '<id>')
    .replace(/SHA256:[\w+/]+/g, '<key>')
    .split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
