import type { Author } from '../../../core/model/commit.js'
import type { Approval, Person } from '../../../core/model/generated-types.js'
import type { Account, PullRequest } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { type GitHub, MOST_COMMITS, type PushedCommit } from '../../../github/index.js'
import type { TextAuthors } from '../../../subjects/approval/from-pull-requests/reviewed-text.js'
import { commitsOf } from '../../../subjects/approval/verification/text-authors.js'
import { personOfAccount } from '../../../subjects/people/person-of-account.js'
import { personOfAuthor } from '../../../subjects/people/person-of-author.js'

/** Finds who wrote in documents of one pull request. */
export type FindAuthors = (record: Approval, paths: readonly string[]) => Promise<TextAuthors>

/**
 * A person who wrote in a text since it was last approved, according to git, and in the pull request, as GitHub has it: squashing
 * makes one commit of all, which need not name the authors.
 *
 * @param qms with git's history and the texts of the documents
 */
export async function authorFinder(qms: Qms, github: GitHub, pullRequest: PullRequest): Promise<FindAuthors> {
  const commits: readonly PushedCommit[] = await github.commitsOf(pullRequest.number)
  const pushed = new Set(commits.map(({ id }) => id))
  return async (record, paths) => {
    const [known, unknown] = [new Map<Person, string>(), new Map<string, string>()]
    const add = (found: Person | undefined, name: string, where: string) => {
      if (!found) unknown.set(name, unknown.get(name) ?? where)
      else if (!known.has(found)) known.set(found, where)
    }
    for (const commit of commitsOf(qms, record)) {
      for (const author of [commit.author, ...commit.coAuthors]) {
        if (!isProgram(author)) add(personOfAuthor(qms, author), nameOfAuthor(author), nameOfCommit(commit))
      }
    }
    for (const path of paths) {
      const touching = await github.commitsTouching(path, pullRequest.head)
      // Where GitHub does not tell of all commits, rather too many are authors than too few.
      const written = pushed.size < MOST_COMMITS ? touching.filter(({ id }) => pushed.has(id)) : touching
      for (const commit of written) {
        const [first, ...helpers] = commit.authors
        const holder = commit.by && holderOf(qms, commit.by)
        // The address of a commit may say more than people.yml, where GitHub knows whose it is.
        if (holder) add(holder, '', nameOfCommit(commit))
        for (const author of holder || !first ? helpers : [first, ...helpers]) {
          if (!isProgram(author)) add(personOfAuthor(qms, author), nameOfAuthor(author), nameOfCommit(commit))
        }
      }
    }
    const opener = pullRequest.by && holderOf(qms, pullRequest.by)
    if (opener) add(opener, '', `pull request ${pullRequest.number} is theirs`)
    return { known, unknown }
  }
}

function holderOf(qms: Qms, account: Account): Person | undefined {
  return personOfAccount(qms, account).person
}

/** Such as a robot that keeps packages up to date. */
function isProgram({ email }: Author): boolean {
  return email.endsWith('[bot]@users.noreply.github.com')
}

function nameOfAuthor({ name, email }: Author): string {
  return `${name} <${email}>`
}

function nameOfCommit({ id, ...commit }: { readonly id: string; readonly subject: string }): string {
  return `commit ${id.slice(0, 12)}, ${commit.subject}`
}
