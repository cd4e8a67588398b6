import type { NamedCommit } from '../../model/named-commit.js'
import { streamGit } from '../git/stream-git.js'

/** By the full name of a commit, the paths to look up in it. */
export type CommitQuestions = ReadonlyMap<string, readonly string[]>

/**
 * Looks up commits that records name and that are not in the history that was read, with one git process however many there are.
 *
 * @returns those that are here: git keeps what a squash or a rebase left behind for a while
 */
export async function readNamedCommits(
  root: string,
  asked: CommitQuestions,
): Promise<ReadonlyMap<string, NamedCommit>> {
  const questions = [...asked].flatMap(([commit, paths]) => [
    { commit, path: undefined, name: `${commit}^{commit}` },
    // Questions to git are lines: a path with a line feed would be two.
    ...paths.filter((path) => !path.includes('\n')).map((path) => ({ commit, path, name: `${commit}:./${path}` })),
  ])
  const found = new Map<string, { blobs: Map<string, string> }>()
  if (questions.length === 0) return found
  const input = questions.map(({ name }) => `${name}\n`).join('')
  const answers = await readLines(root, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], input)
  for (const [index, { commit, path }] of questions.entries()) {
    const [type, id = ''] = (answers[index] ?? '').split(' ')
    if (path === undefined && type === 'commit') found.set(commit, { blobs: new Map() })
    if (path !== undefined && type === 'blob') found.get(commit)?.blobs.set(path, id)
  }
  return found
}

async function readLines(root: string, command: readonly string[], input: string): Promise<readonly string[]> {
  let said = ''
  for await (const chunk of streamGit(root, command, input)) said += chunk.toString('latin1')
  return said.split('\n')
}
