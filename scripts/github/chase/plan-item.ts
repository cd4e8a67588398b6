import { addMonths, type CalendarDate } from '../../core/values/date.js'
import type { DueItem } from '../../subjects/actions/due/due-item.js'
import { type Assignees, assigneesOf } from './assignees.js'
import { pauseComment, reminderComment, reopeningComment, stageComment } from './comment-text.js'
import { issueChange, nextAssignees } from './issue-change.js'
import { withStage } from './issue-labels.js'
import { type IssueNote, markOf, replaceNote, replaceOurPart } from './issue-note.js'
import { type IssuePlace, issueText, issueTitle } from './issue-text.js'
import type { Pause } from './pauses.js'
import type { ChangingStep, OpeningStep } from './step.js'
import type { TrackedIssue } from './tracked-issues.js'

/** What GitHub says that a text or an assignment depends on. */
export interface IssueContext {
  readonly place: IssuePlace
  /** The logins to which GitHub assigns issues, of those who may be concerned. */
  readonly assignable: ReadonlySet<string>
  readonly today: CalendarDate
  /** By the numbers of issues: those that a person closed as not planned. */
  readonly pauses: ReadonlyMap<number, Pause>
}

/** @returns how its issue is opened */
export function openingStep(item: DueItem, context: IssueContext): OpeningStep {
  const assignment = assigneesOf(item, context.assignable)
  const title = issueTitle(item)
  const note = nextNote(item, assignment, { title, comments: 0 }, context.today)
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
  const pause = context.pauses.get(issue.number)
  if (pause && pause.until > context.today) return pausingStep(item, { issue, note }, pause)
  const assignment = assigneesOf(item, context.assignable)
  const text = commentOn(item, { issue, note }, assignment, context)
  const comments = note.comments + (text ? 1 : 0)
  const isOurTitle = note.title === '' || note.title === issue.title
  const title = isOurTitle ? issueTitle(item) : issue.title
  const known = { title: isOurTitle ? title : note.title, comments, ...(!text && { reminded: note.reminded }) }
  const next = nextNote(item, assignment, known, context.today)
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

/** @returns how an issue that a person closed stays closed for a time; undefined when that person was told */
function pausingStep(
  { task, document }: DueItem,
  { issue, note }: TrackedIssue,
  pause: Pause,
): ChangingStep | undefined {
  if (note.stage === 'not planned') return undefined
  const next = { ...note, stage: 'not planned', comments: note.comments + 1 } as const
  const change = issueChange(issue, {
    body: replaceNote(issue.body, next),
    labels: withStage(issue.labels, undefined),
  })
  const summary = `leaves #${issue.number} closed until ${pause.until}: ${task} (${document.id})`
  return {
    summary,
    number: issue.number,
    comment: { number: next.comments, text: pauseComment(pause) },
    change: change ?? {},
  }
}

type KnownOfIssue = Pick<IssueNote, 'title' | 'comments'> & { readonly reminded?: CalendarDate | undefined }

/** @param known without the day when people were told last, if they are told today */
function nextNote(
  { key, stage }: DueItem,
  { logins }: Assignees,
  { title, comments, reminded }: KnownOfIssue,
  today: CalendarDate,
): IssueNote {
  const note = { key, stage, title, assigned: logins, comments }
  return stage === 'long overdue' ? { ...note, reminded: reminded ?? today } : note
}

function commentOn(
  item: DueItem,
  { issue, note }: TrackedIssue,
  { logins }: Assignees,
  { assignable, pauses, today }: IssueContext,
): string {
  if (!issue.isOpen) return reopeningComment(item, assignable, pauses.get(issue.number))
  if (note.stage === '') return ''
  if (note.stage !== item.stage) return stageComment(item, assignable)
  const isSilentFor = note.reminded !== undefined && addMonths(note.reminded, 1) <= today
  return item.stage === 'long overdue' && isSilentFor ? reminderComment(item, logins) : ''
}
