import { type GitHub, GitHubFailure, type Issue } from '../index.js'
import { withoutCarriageReturns } from './issue-note.js'
import type { IsOurs } from './our-accounts.js'
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
  isOurs: IsOurs,
): Promise<readonly string[]> {
  const write = async () => {
    if (comment) await commentOnce(github, number, comment, isOurs)
    return undefined
  }
  const commented = await attempt(summary, write)
  if (Object.keys(change).length === 0) return commented
  const edit = async () => refusedAssignment(await github.editIssue(number, change), change.assignees)
  return [...commented, ...(await attempt(summary, edit))]
}

/** GitHub leaves assignees out without a word, if the owner of the token may not assign. */
export function refusedAssignment(issue: Issue, wanted: readonly string[] = []): string | undefined {
  if (wanted.length === 0 || issue.assignees.length > 0) return undefined
  return `GitHub assigned #${issue.number} to no one: the token may write issues, but not assign them. It needs the right to write in the repository.`
}

/**
 * @param work returns a sentence if a part of it was refused
 * @returns what GitHub refused of this one thing; whatever concerns all of them is thrown
 */
export async function attempt(summary: string, work: () => Promise<string | undefined>): Promise<readonly string[]> {
  try {
    const refused = await work()
    return refused ? [`${summary}: ${refused}`] : []
  } catch (error) {
    if (!(error instanceof GitHubFailure) || !OF_ONE_ISSUE.has(error.reason)) throw error
    return [`${summary}: ${error.message}`]
  }
}

const OF_ONE_ISSUE: ReadonlySet<string> = new Set(['refused', 'not found', 'gone'])

/** @returns how many comments of ours an issue has */
export async function countComments(github: GitHub, issue: number, isOurs: IsOurs): Promise<number> {
  const numbers = (await github.commentsOf(issue)).filter(isOurs).map(({ body }) => Number(MARK.exec(body)?.[1] ?? 0))
  return Math.max(0, ...numbers)
}

/** A run that broke off may have written it, and another run may write it at the same moment. */
async function commentOnce(
  github: GitHub,
  issue: number,
  { number, text }: NumberedComment,
  isOurs: IsOurs,
): Promise<void> {
  const mark = `<!-- qms:comment ${number} -->`
  const body = `${text}\n\n${mark}`
  const ours = async () =>
    (await github.commentsOf(issue)).filter((one) => isOurs(one) && withoutCarriageReturns(one.body).endsWith(mark))
  const [written] = await ours()
  if (written && written.body !== body) await github.editComment(written.id, body)
  if (!written) await github.writeComment(issue, body, mark)
  const [, ...copies] = (await ours()).filter((one) => one.body === body)
  for (const { id } of copies) await github.deleteComment(id).catch(ignoreGone)
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof GitHubFailure) || (error.reason !== 'not found' && error.reason !== 'gone')) throw error
}
