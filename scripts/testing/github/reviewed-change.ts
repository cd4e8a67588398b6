import { SMALL_QMS } from '../small-qms.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../temporary-repository.js'
import { type PlayedGitHub, playGitHub } from './play-github.js'
import type { PlayedPullRequest } from './state.js'

export const QP = 'qms-docs/procedures/QP-001.md'

const PEOPLE = `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, github: Ada-E, emails: [ada@example.org], roles: [{ role: quality-manager }] }
  - { id: ben, name: Ben Example, from: 2020-01-01, github: ben, roles: [{ role: quality-manager }] }
  - { id: cem, name: Cem Example, from: 2020-01-01, github: cem, roles: [{ role: production-lead }] }
  - { id: dan, name: Dan Example, from: 2020-01-01, github: dan, roles: [{ role: quality-manager, to: 2026-06-30 }] }
  - { id: eva, name: Eva Example, from: 2020-01-01, to: 2026-06-30, github: eva, roles: [{ role: quality-manager }] }
`
const MATRIX =
  'approval_matrix:\n  default:\n    major: [quality-manager, production-lead]\n    minor: [quality-manager]\n'

export const REVIEWED_QMS: Readonly<Record<string, string>> = {
  ...SMALL_QMS,
  'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}${MATRIX}`,
  'qms-docs/people.yml': PEOPLE,
}

/** A change on its way: Ada wrote revision 2 of QP-001 on a branch of the repository on GitHub, and opened a pull request. */
export interface ReviewedChange {
  readonly github: PlayedGitHub
  readonly pullRequest: PlayedPullRequest
  /** The repository that GitHub has. */
  readonly origin: TemporaryRepository
  /** Commits in the origin as another person, at the hour of this day. */
  as(name: string, at?: string): TemporaryRepository
  /** Merges as GitHub does, deletes the branch, and clones what there is then. */
  merge(how: 'merge' | 'squash' | 'rebase', message?: string): TemporaryRepository
}

/**
 * @param files further files of the branch
 * @param folder where in the repository the quality management system lies, such as `quality/`
 */
export async function reviewedChange(
  files: Readonly<Record<string, string>> = {},
  folder = '',
): Promise<ReviewedChange> {
  const below = (some: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(some).map(([path, text]) => [`${folder}${path}`, text]))
  const origin = temporaryRepository(below(REVIEWED_QMS))
  const as = (name: string, at = '2026-11-20T10:00:00Z') => repositoryIn(origin.root, identity(name, at))
  origin.git('switch', '--quiet', '--create', 'change')
  origin.write(below({ [QP]: revisionTwo(), ...files }))
  as('Ada').commit('Names those on site')
  const github = await playGitHub({ git: origin.root, now: '2026-11-20T12:00:00Z' })
  const logins = new Map(['ben', 'cem', 'dan'].map((name) => [`${name}@example.org`, name]))
  const pullRequest = github.addPullRequest({ headBranch: 'change', title: 'Everybody on site', by: 'ada-e', logins })
  const merge: ReviewedChange['merge'] = (how, message = 'Everybody on site (#1)') => {
    const byGitHub = { GIT_COMMITTER_NAME: 'GitHub', GIT_COMMITTER_EMAIL: 'noreply@github.com' }
    const merger = repositoryIn(origin.root, { ...identity('Ben', '2026-11-21T10:00:00Z'), ...byGitHub })
    const author = repositoryIn(origin.root, { ...identity('Ada', '2026-11-21T10:00:00Z'), ...byGitHub })
    origin.git('update-ref', 'refs/pull/1/head', 'change')
    origin.git('switch', '--quiet', 'main')
    if (how === 'merge') merger.git('merge', '--quiet', '--no-ff', '--message', message, 'change')
    if (how === 'squash') origin.git('merge', '--quiet', '--squash', 'change')
    if (how === 'squash') author.commit(message)
    // The person who merges commits every commit once more.
    if (how === 'rebase') as('Ben', '2026-11-21T10:00:00Z').git('cherry-pick', `${pullRequest.baseCommit}..change`)
    origin.git('branch', '--quiet', '--delete', '--force', 'change')
    github.state.now = '2026-11-21T10:00:00Z'
    github.merge(pullRequest, origin.git('rev-parse', 'HEAD').trim())
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', `file://${origin.root}`, '.')
    return clone
  }
  return { github, pullRequest, origin, as, merge }
}

/** QP-001 with another sentence, minor by default. */
export function revisionTwo(kind = 'minor', sentence = 'Everybody on site works'): string {
  return (SMALL_QMS[QP] ?? '')
    .replace('revision: 1', 'revision: 2')
    .replace('class: major', `class: ${kind}`)
    .replace('First issue of this procedure.', 'Names those on site.')
    .replace('Everybody works', sentence)
}

function identity(name: string, at: string) {
  const email = `${name.toLowerCase()}@example.org`
  return { ...authorOf(name, at), GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: at }
}

function authorOf(name: string, at: string) {
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: `${name.toLowerCase()}@example.org`, GIT_AUTHOR_DATE: at }
}
