import { type GitHub, GitHubFailure } from '../index.js'
import { withoutCarriageReturns } from './issue-note.js'
import type { ChangingStep, NumberedComment } from './step.js'

const MARK = /<!-- qms:comment (\d{1,9}) -->/

/**
 * The comment first: that it was written is known only once the issue has changed.
 *
 * @returns what GitHub refused, in sentences; a locked issue still changes, without the comment
 */
export async function carryOutChange(
  github: GitHub,
  { summary, number, comment, change }: ChangingStep,
): Promise<readonly string[]> {
  const commented = comment ? await attempt(summary, () => commentOnce(github, number, comment)) : []
  const isChanged = Object.keys(change).length > 0
  return [...commented, ...(isChanged ? await attempt(summary, () => github.editIssue(number, change)) : [])]
}

/** @returns what GitHub refused of this one thing; whatever concerns all of them is thrown */
export async function attempt(summary: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (!(error instanceof GitHubFailure) || !OF_ONE_ISSUE.has(error.reason)) throw error
    return [`${summary}: ${error.message}`]
  }
}

const OF_ONE_ISSUE: ReadonlySet<string> = new Set(['refused', 'not found', 'gone'])

/** @returns how many comments of ours an issue has */
export async function countComments(github: GitHub, issue: number): Promise<number> {
  const numbers = (await github.commentsOf(issue)).map(({ body }) => Number(MARK.exec(body)?.[1] ?? 0))
  return Math.max(0, ...numbers)
}

/** A run that broke off may have written it, and another run may write it at the same moment. */
async function commentOnce(github: GitHub, issue: number, { number, text }: NumberedComment): Promise<void> {
  const mark = `<!-- qms:comment ${number} -->`
  const body = `${text}\n\n${mark}`
  const ours = async () =>
    (await github.commentsOf(issue)).filter((one) => withoutCarriageReturns(one.body).endsWith(mark))
  const [written] = await ours()
  if (written && written.body !== body) await github.editComment(written.id, body)
  if (!written) await github.writeComment(issue, body, mark)
  const [, ...copies] = (await ours()).filter((one) => one.body === body)
  for (const { id } of copies) await github.deleteComment(id).catch(ignoreGone)
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof GitHubFailure) || (error.reason !== 'not found' && error.reason !== 'gone')) throw error
}
