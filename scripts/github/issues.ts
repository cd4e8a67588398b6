import type { Account } from '../core/model/pull-request.js'
import { defined } from '../core/values/defined.js'
import { type AnsweredAccount, readAccount } from './account.js'
import type { Connection } from './connection.js'
import type { Users } from './users.js'
import { writeOnce } from './write-once.js'

/** An issue, as GitHub has it; never a pull request. */
export interface Issue {
  readonly number: number
  readonly title: string
  /** Empty without a text. */
  readonly body: string
  readonly isOpen: boolean
  /** Why it was closed, if anybody said. */
  readonly closedAs?: 'completed' | 'not_planned' | 'duplicate'
  /** ISO 8601 in UTC. */
  readonly closedAt?: string
  /** Known only of an issue that was asked for by itself; undefined also when the account is gone. */
  readonly closedBy?: Account
  readonly labels: readonly string[]
  /** Logins. */
  readonly assignees: readonly string[]
  /** Only those who may write to the repository may still comment. */
  readonly isLocked: boolean
  /** A login; undefined when the account is gone. */
  readonly by?: string
  /** ISO 8601 in UTC. */
  readonly openedAt: string
  /** Its page. */
  readonly url: string
}

export interface IssueQuestion {
  /** All of them. */
  readonly labels?: readonly string[]
  readonly state?: 'open' | 'closed' | 'all'
}

export interface IssueDraft {
  readonly title: string
  readonly body: string
  readonly labels?: readonly string[]
  /** Logins that may be assigned: see `mayBeAssigned`. GitHub refuses the whole issue for any other. */
  readonly assignees?: readonly string[]
}

export interface IssueChange extends Partial<IssueDraft> {
  readonly state?: 'open' | 'closed'
  readonly stateReason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened'
}

/** The issues of the repository. */
export function issues({ ask, request, paginate }: Connection, { login }: Users) {
  const read = 'issues: read'
  const write = 'issues: write'

  /** @returns all issues that fit, oldest first */
  const listIssues = ({ labels = [], state = 'open' }: IssueQuestion = {}) =>
    ask({ about: 'the issues', needs: read }, async (repository) => {
      const wanted = { state, sort: 'created', direction: 'asc', per_page: 100 } as const
      const labelled = labels.length > 0 ? { labels: labels.join(',') } : {}
      const answers = await paginate('GET /repos/{owner}/{repo}/issues', { ...repository, ...wanted, ...labelled })
      // To GitHub a pull request is an issue, too.
      return answers.filter((answer) => answer.pull_request === undefined).map(readIssue)
    })
  const issue = (number: number) =>
    ask({ about: `issue ${number}`, needs: read }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}'
      return readIssue((await request(route, { ...repository, issue_number: number })).data)
    })
  /** @returns whether a person turned it into a discussion: the issue stays, closed and locked, and nothing can be written below it */
  const isDiscussion = (number: number) =>
    ask({ about: `the events of issue ${number}`, needs: read }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events'
      const events = await paginate(route, { ...repository, issue_number: number, per_page: 100 })
      return events.some(({ event }) => event === 'converted_to_discussion')
    })
  /** @param mark a part of the body that no other issue of this account has, such as a hidden line: it is opened once, also if an answer is lost */
  const openIssue = ({ labels = [], assignees = [], ...draft }: IssueDraft, mark: string) =>
    writeOnce(
      () =>
        ask({ about: 'a new issue', needs: write }, async (repository) => {
          const whole = { ...repository, ...draft, labels: [...labels], assignees: [...assignees] }
          return readIssue((await request('POST /repos/{owner}/{repo}/issues', whole)).data)
        }),
      async () => {
        const own = await login()
        return (await listIssues({ state: 'all', labels })).find(({ by, body }) => by === own && body.includes(mark))
      },
    )
  const editIssue = (number: number, { labels, assignees, stateReason, ...changed }: IssueChange) =>
    ask({ about: `a change of issue ${number}`, needs: write }, async (repository) => {
      const whole = {
        ...repository,
        ...changed,
        ...(labels && { labels: [...labels] }),
        ...(assignees && { assignees: [...assignees] }),
        ...defined({ state_reason: stateReason }),
      }
      const route = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}'
      return readIssue((await request(route, { ...whole, issue_number: number })).data)
    })
  /** @returns whether GitHub lets an issue be assigned to this login: it does not for a person who left */
  const mayBeAssigned = (login: string) =>
    ask({ about: `whether issues can be assigned to ${login}`, needs: read }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/assignees/{assignee}'
      return request(route, { ...repository, assignee: login }).then(
        () => true,
        (error: { status?: number }) => {
          if (error.status === 404) return false
          throw error
        },
      )
    })
  return { issues: listIssues, issue, isDiscussion, openIssue, editIssue, mayBeAssigned }
}

interface AnsweredIssue {
  readonly number: number
  readonly title: string
  readonly body?: string | null
  readonly state: string
  readonly state_reason?: string | null
  readonly labels: readonly (string | { readonly name?: string | null })[]
  readonly assignees?: readonly { readonly login: string }[] | null
  readonly locked: boolean
  readonly user: { readonly login: string } | null
  readonly created_at: string
  readonly closed_at?: string | null
  readonly closed_by?: AnsweredAccount | null
  readonly html_url: string
}

const CLOSED_AS = new Set(['completed', 'not_planned', 'duplicate'])

function readIssue(answer: AnsweredIssue): Issue {
  const { number, title, user, state_reason: reason } = answer
  return {
    number,
    title,
    body: answer.body ?? '',
    isOpen: answer.state === 'open',
    ...(CLOSED_AS.has(reason ?? '') && { closedAs: reason as NonNullable<Issue['closedAs']> }),
    labels: answer.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    assignees: (answer.assignees ?? []).map(({ login }) => login),
    isLocked: answer.locked,
    ...defined({ by: user?.login, closedAt: answer.closed_at ?? undefined, closedBy: readAccount(answer.closed_by) }),
    openedAt: answer.created_at,
    url: answer.html_url,
  }
}
