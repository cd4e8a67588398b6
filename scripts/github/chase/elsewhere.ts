import { type GitHub, GitHubFailure, type Issue } from '../index.js'
import type { Heartbeat } from './heartbeat.js'
import { readNote } from './issue-note.js'

/** An issue that a person moved out of reach: nothing can be written there, and a second one here would be about the same. */
export interface ElsewhereIssue {
  readonly number: number
  readonly key: string
  /** Goes on after its number: `was moved to https://…`. */
  readonly how: string
}

const UNSEEN = 'was moved to a repository that this token may not read'
const DISCUSSION = 'was turned into a discussion'

/** What the last run knew and the list does not have: a person took the label away, or moved it. */
export async function findUnlisted(github: GitHub, { issues }: Heartbeat, listed: readonly Issue[]) {
  const known = new Set(listed.map(({ number }) => number))
  const [found, elsewhere]: [Issue[], ElsewhereIssue[]] = [[], []]
  const { url } = await github.repository()
  for (const [written, key] of Object.entries(issues)) {
    const number = Number(written)
    if (known.has(number)) continue
    const issue = await github.issue(number).catch(orWhyNot)
    if (issue === 'not found') elsewhere.push({ number, key, how: UNSEEN })
    else if (issue === 'gone') continue
    else if (issue.url.startsWith(`${url}/`)) found.push(issue)
    else elsewhere.push({ number, key, how: `was moved to ${issue.url}` })
  }
  return { found, elsewhere }
}

/** Those that became discussions are closed and locked, as others may be. */
export async function findDiscussions(
  github: GitHub,
  issues: readonly Issue[],
  known: Readonly<Record<number, string>>,
): Promise<readonly ElsewhereIssue[]> {
  const elsewhere: ElsewhereIssue[] = []
  for (const { number, body, isOpen, isLocked } of issues) {
    const key = readNote(body)?.key ?? known[number]
    if (isOpen || !isLocked || key === undefined) continue
    if (await github.isDiscussion(number)) elsewhere.push({ number, key, how: DISCUSSION })
  }
  return elsewhere
}

/** GitHub calls gone what was deleted here, and does not find what is where the token sees nothing. */
function orWhyNot(error: unknown): 'not found' | 'gone' {
  if (error instanceof GitHubFailure && (error.reason === 'not found' || error.reason === 'gone')) return error.reason
  throw error
}
