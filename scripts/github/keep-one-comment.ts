import type { Comment } from './comments.js'
import { GitHubFailure } from './github-failure.js'
import type { GitHub } from './open-github.js'

type Comments = Pick<GitHub, 'commentsOf' | 'writeComment' | 'editComment' | 'deleteComment' | 'login'>

/** A comment that there is one of, and what was done so that it says what it should. */
export interface KeptComment {
  readonly done: 'written' | 'changed' | 'nothing'
  readonly url: string
  /** How many others were taken away: two runs at once may each have written one. */
  readonly removed: number
}

/**
 * @returns our own comments that begin with the mark, the oldest first. What another account copied would be changed under its
 * name, or would speak in ours.
 */
export async function markedComments(github: Comments, issue: number, mark: string): Promise<readonly Comment[]> {
  const marked = (await github.commentsOf(issue)).filter(({ body }) => body.startsWith(mark))
  if (marked.length === 0) return []
  const own = await github.login()
  return marked.filter(({ by }) => by === own)
}

/** A person may delete the comment while it is changed, but not forever. */
const ATTEMPTS = 3

/**
 * Sees to it that there is exactly one comment with a mark below an issue or a pull request, and that it says this.
 *
 * @param body begins with the mark
 * @throws GitHubFailure
 */
export async function keepOneComment(
  github: Comments,
  issue: number,
  { mark, body }: { readonly mark: string; readonly body: string },
): Promise<KeptComment> {
  let written: Comment | undefined
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const [first = written, ...others] = await markedComments(github, issue, mark)
    if (!first) {
      written = await github.writeComment(issue, body, mark)
      // Look again: another run may have written one at the same moment.
      continue
    }
    const isSame = asCompared(first.body) === asCompared(body)
    if (!isSame && (await isGone(() => github.editComment(first.id, body)))) continue
    for (const { id } of others) await isGone(() => github.deleteComment(id))
    const done = first.id === written?.id ? 'written' : isSame ? 'nothing' : 'changed'
    return { done, url: first.url, removed: others.length }
  }
  throw new GitHubFailure('gone', `The comment on #${issue} is deleted as soon as it is written. Run this again.`)
}

/** GitHub may keep a text with other line ends. */
function asCompared(body: string): string {
  return body.replaceAll('\r\n', '\n').trim()
}

/** @returns whether a person deleted what was to be changed */
async function isGone(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change()
    return false
  } catch (error) {
    if (error instanceof GitHubFailure && (error.reason === 'not found' || error.reason === 'gone')) return true
    throw error
  }
}
