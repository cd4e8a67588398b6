import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Answer, askProcess } from './ask-process.js'
import { runGit } from './run-git.js'

/** A real folder, or git repository, that goes away with the test. */
export interface TemporaryRepository {
  readonly root: string
  write(files: Readonly<Record<string, string | Uint8Array>>): void
  read(path: string): string
  git(...command: string[]): string
  /** Commits everything. @returns the commit's name */
  commit(message: string): string
  /** Runs the compiled command as a user does. */
  qms(...command: string[]): Answer
}

export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryRepository {
  const root = mkdtempSync(join(tmpdir(), 'qms-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const repository = repositoryIn(root)
  repository.write(files)
  return repository
}

/** @param identity what git takes from its environment: who commits, and when */
export function repositoryIn(root: string, identity: Readonly<Record<string, string>> = {}): TemporaryRepository {
  // Read again each time: a test may change PATH.
  const environment = () => ({ ...process.env, ...GIT_ENVIRONMENT, ...identity })
  const git = (...args: string[]) => {
    const { code, out, error } = runGit(root, args, { env: environment() })
    if (code !== 0) throw new Error(`git ${args.join(' ')} fails:\n${error}`)
    return out
  }
  return {
    root,
    git,
    write(changed) {
      for (const [path, content] of Object.entries(changed)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), content)
      }
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    commit(message) {
      git('add', '--all')
      git('-c', 'maintenance.auto=false', 'commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD').trim()
    },
    qms: (...args) => askProcess('program-process', { args, folder: root, env: environment() }),
  }
}

export function temporaryRepository(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryRepository {
  const repository = temporaryFolder(files)
  repository.git('init', '--quiet', '--template=', '--initial-branch', 'main')
  repository.commit('first')
  return repository
}

/** Nobody's own settings may change what a test sees. */
const GIT_ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_AUTHOR_DATE: '2026-01-05T10:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-05T10:00:00Z',
}
