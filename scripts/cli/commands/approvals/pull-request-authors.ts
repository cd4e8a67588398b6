import type { Approval, Person } from '../../../core/model/generated-types.js'
import type { PullRequest } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { type GitHub, MOST_COMMITS, type PushedCommit } from '../../../github/index.js'
import { authorsOf, commitsOf } from '../../../subjects/approval/verification/text-authors.js'
import { personOfAuthor } from '../../../subjects/people/person-of-author.js'
import { personOfLogin } from '../../../subjects/people/person-of-login.js'

/** Finds who wrote in documents of one pull request. */
export type FindAuthors = (record: Approval, paths: readonly string[]) => Promise<ReadonlyMap<Person, string>>

/**
 * A person who wrote in a text since it was last approved, according to git, and in the pull request, as GitHub has it: squashing
 * makes one commit of all, which need not name the authors.
 *
 * @param qms with git's history and the texts of the documents
 */
export async function authorFinder(qms: Qms, github: GitHub, pullRequest: PullRequest): Promise<FindAuthors> {
  const pushed = new Set((await github.commitsOf(pullRequest.number)).map(({ id }) => id))
  const opener = pullRequest.by === undefined ? undefined : personOfLogin(qms, pullRequest.by)
  return async (record, paths) => {
    const authors = new Map<Person, string>()
    const add = (people: readonly (Person | undefined)[], where: string) => {
      for (const person of people) if (person && !authors.has(person)) authors.set(person, where)
    }
    for (const commit of commitsOf(qms, record)) add(authorsOf(qms, [commit]), nameOf(commit))
    for (const path of paths) {
      const touching = await github.commitsTouching(path, pullRequest.head)
      // Where GitHub does not tell of all commits, rather too many are authors than too few.
      const written = pushed.size < MOST_COMMITS ? touching.filter(({ id }) => pushed.has(id)) : touching
      for (const commit of written) add(peopleOf(qms, commit), nameOf(commit))
    }
    add([opener], `pull request ${pullRequest.number} is theirs`)
    return authors
  }
}

function peopleOf(qms: Qms, { by, authors }: PushedCommit): readonly (Person | undefined)[] {
  return [
    by === undefined ? undefined : personOfLogin(qms, by),
    ...authors.map((author) => personOfAuthor(qms, author)),
  ]
}

function nameOf({ id, subject }: { readonly id: string; readonly subject: string }): string {
  return `commit ${id.slice(0, 12)}, ${subject}`
}
