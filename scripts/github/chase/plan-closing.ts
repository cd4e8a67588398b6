import type { Ending } from '../../subjects/actions/due/ending.js'
import type { IssueChange } from '../index.js'
import { closingComment, duplicateComment, lostComment } from './comment-text.js'
import { issueChange } from './issue-change.js'
import { withStage } from './issue-labels.js'
import { type IssueNote, replaceNote } from './issue-note.js'
import type { ChangingStep } from './step.js'
import type { TrackedIssue } from './tracked-issues.js'

/** @returns how to close an issue whose item is done, given up or not due soon; undefined when nothing is left to do */
export function closingStep({ issue, note }: TrackedIssue, ending: Ending): ChangingStep | undefined {
  const text = closingComment(ending)
  if (issue.isOpen) {
    const change = { state: 'closed', stateReason: ending.isGivenUp ? 'not_planned' : 'completed' } as const
    return commented({ issue, note }, 'later', text, change, `closes #${issue.number}: ${ending.because}`)
  }
  // A person was faster.
  const labels = withStage(issue.labels, undefined)
  const change =
    note.stage === 'later' ? undefined : issueChange(issue, { labels, body: bodyWith(issue.body, note, 'later') })
  return change && { summary: `tidies up #${issue.number}, which was closed by hand`, number: issue.number, change }
}

/** @returns how an issue tells that its item is not watched any more; undefined when it has told */
export function lossStep({ issue, note }: TrackedIssue, heartbeat: number | undefined): ChangingStep | undefined {
  if (!issue.isOpen || note.stage === 'lost') return undefined
  const summary = `tells in #${issue.number} that ${note.key} is not watched any more`
  return commented({ issue, note }, 'lost', lostComment(note.key, heartbeat), {}, summary)
}

export function duplicateStep({ issue, note }: TrackedIssue, original: number): ChangingStep {
  const change = { state: 'closed', stateReason: 'duplicate' } as const
  const summary = `closes #${issue.number}, which is about the same as #${original}`
  return commented({ issue, note }, 'later', duplicateComment(original), change, summary)
}

function commented(
  { issue, note }: TrackedIssue,
  stage: IssueNote['stage'],
  text: string,
  change: IssueChange,
  summary: string,
): ChangingStep {
  const next = { ...note, comments: note.comments + 1 }
  const labels = stage === 'lost' ? issue.labels : withStage(issue.labels, undefined)
  const whole = issueChange(issue, { ...change, labels, body: bodyWith(issue.body, next, stage) })
  return { summary, number: issue.number, comment: { number: next.comments, text }, change: whole ?? {} }
}

function bodyWith(body: string, note: IssueNote, stage: IssueNote['stage']): string {
  return replaceNote(body, { ...note, stage })
}
