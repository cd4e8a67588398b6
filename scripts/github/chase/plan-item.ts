import type { DueItem } from '../../subjects/actions/due/due-item.js'
import { type Assignees, assigneesOf } from './assignees.js'
import { reopeningComment, stageComment } from './comment-text.js'
import { issueChange, nextAssignees } from './issue-change.js'
import { withStage } from './issue-labels.js'
import { type IssueNote, markOf, replaceOurPart } from './issue-note.js'
import { type IssuePlace, issueText, issueTitle } from './issue-text.js'
import type { ChangingStep, OpeningStep } from './step.js'
import type { TrackedIssue } from './tracked-issues.js'

/** What GitHub says that a text or an assignment depends on. */
export interface IssueContext {
  readonly place: IssuePlace
  /** The logins to which GitHub assigns issues, of those who may be concerned. */
  readonly assignable: ReadonlySet<string>
}

/** @returns how its issue is opened */
export function openingStep(item: DueItem, context: IssueContext): OpeningStep {
  const assignment = assigneesOf(item, context.assignable)
  const title = issueTitle(item)
  const note = { key: item.key, stage: item.stage, title, assigned: assignment.logins, comments: 0 }
  const body = replaceOurPart('', note, issueText(item, assignment, context.place))
  const draft = { title, body, labels: withStage([], item.stage), assignees: assignment.logins }
  return { summary: `opens “${title}”`, draft, mark: markOf(item.key) }
}

/** @returns how its issue comes to say what is so today; undefined when it does */
export function updatingStep(
  item: DueItem,
  { issue, note }: TrackedIssue,
  context: IssueContext,
): ChangingStep | undefined {
  const assignment = assigneesOf(item, context.assignable)
  const text = commentOn(item, { issue, note }, context)
  const comments = note.comments + (text ? 1 : 0)
  const isOurTitle = note.title === '' || note.title === issue.title
  const title = isOurTitle ? issueTitle(item) : issue.title
  const next = nextNote(item, assignment, { ...note, title: isOurTitle ? title : note.title, comments })
  const change = issueChange(issue, {
    title,
    body: replaceOurPart(issue.body, next, issueText(item, assignment, context.place)),
    labels: withStage(issue.labels, item.stage),
    assignees: nextAssignees(issue, note.assigned, assignment.logins, context.assignable),
    ...(!issue.isOpen && ({ state: 'open', stateReason: 'reopened' } as const)),
  })
  if (!change) return undefined
  const verb = issue.isOpen ? 'updates' : 'reopens'
  const summary = `${verb} #${issue.number}, ${item.stage}: ${item.task} (${item.document.id})`
  return { summary, number: issue.number, ...(text && { comment: { number: comments, text } }), change }
}

function nextNote({ key, stage }: DueItem, { logins }: Assignees, { title, comments }: IssueNote): IssueNote {
  return { key, stage, title, assigned: logins, comments }
}

function commentOn(item: DueItem, { issue, note }: TrackedIssue, { assignable }: IssueContext): string {
  if (!issue.isOpen) return reopeningComment(item, assignable)
  return note.stage === '' || note.stage === item.stage ? '' : stageComment(item, assignable)
}
