import { defined } from '../core/values/defined.js'
import type { Connection } from './connection.js'
import type { Users } from './users.js'
import { writeOnce } from './write-once.js'

/** A comment below an issue or a pull request. */
export interface Comment {
  readonly id: number
  readonly body: string
  /** A login; undefined when the account is gone. */
  readonly by?: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Its place on a page. */
  readonly url: string
}

/** Comments below issues and pull requests: GitHub numbers both in one row. */
export function comments({ ask, request, paginate }: Connection, { login }: Users) {
  const needs = 'issues: write'

  /** @returns all comments, oldest first */
  const commentsOf = (issue: number) =>
    ask({ about: `the comments of #${issue}`, needs: 'issues: read' }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
      return (await paginate(route, { ...repository, issue_number: issue, per_page: 100 })).map(readComment)
    })
  /** @param mark a part of the body that no other comment of this account has, such as a hidden line: it is written once, also if an answer is lost */
  const writeComment = (issue: number, body: string, mark: string) =>
    writeOnce(
      () =>
        ask({ about: `a new comment on #${issue}`, needs }, async (repository) => {
          const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
          return readComment((await request(route, { ...repository, issue_number: issue, body })).data)
        }),
      async () => {
        const own = await login()
        return (await commentsOf(issue)).find(({ by, body }) => by === own && body.includes(mark))
      },
    )
  const editComment = (id: number, body: string) =>
    ask({ about: `a change of comment ${id}`, needs }, async (repository) => {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
      return readComment((await request(route, { ...repository, comment_id: id, body })).data)
    })
  const deleteComment = (id: number) =>
    ask({ about: `the removal of comment ${id}`, needs }, async (repository) => {
      await request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...repository, comment_id: id })
    })
  return { commentsOf, writeComment, editComment, deleteComment }
}

interface AnsweredComment {
  readonly id: number | bigint
  readonly body?: string | undefined
  readonly user: { readonly login: string } | null
  readonly created_at: string
  readonly html_url: string
}

function readComment(answer: AnsweredComment): Comment {
  const { id, body = '', user, created_at: at, html_url: url } = answer
  return { id: Number(id), body, at, url, ...defined({ by: user?.login }) }
}
