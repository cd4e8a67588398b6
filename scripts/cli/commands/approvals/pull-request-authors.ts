import type { Author, Commit } from '../../../core/model/commit.js'
import type { Approval, Person } from '../../../core/model/generated-types.js'
import type { Account, PullRequest } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { accountOfAddress } from '../../../core/questions/account-of-address.js'
import { writersOf } from '../../../core/questions/writers-of.js'
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
      const isCopied = !pushed.has(commit.id) && commits.some((one) => isCopy(commit, one))
      for (const author of isCopied ? [commit.author, ...commit.coAuthors] : writersOf(commit)) {
        if (!accountOfAddress(qms, author.email)?.isProgram)
          add(personOfAuthor(qms, author), nameOfAuthor(author), nameOfCommit(commit))
      }
    }
    for (const path of paths) {
      const touching = await github.commitsTouching(path, pullRequest.head)
      // Where GitHub does not tell of all commits, rather too many are authors than too few.
      const written = pushed.size < MOST_COMMITS ? touching.filter(({ id }) => pushed.has(id)) : touching
      for (const commit of written) {
        const [first = { name: '', email: '' }, ...coAuthors] = commit.authors
        const [, ...helpers] = writersOf({ author: first, coAuthors, committer: commit.committer })
        const holder = commit.by && holderOf(qms, commit.by)
        // The address of a commit may say more than people.yml, where GitHub knows whose it is.
        if (holder) add(holder, '', nameOfCommit(commit))
        for (const author of holder ? helpers : [first, ...helpers]) {
          if (!accountOfAddress(qms, author.email)?.isProgram)
            add(personOfAuthor(qms, author), nameOfAuthor(author), nameOfCommit(commit))
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

/** Merging with a rebase makes each commit once more, in the name of its author and committed by the person who merges. */
function isCopy({ author, subject }: Commit, { authors: [first], ...pushed }: PushedCommit): boolean {
  return author.email === first?.email && author.name === first.name && subject === pushed.subject
}

function nameOfAuthor({ name, email }: Author): string {
  return `${name} <${email}>`
}

function nameOfCommit({ id, ...commit }: { readonly id: string; readonly subject: string }): string {
  return `commit ${id.slice(0, 12)}, ${commit.subject}`
}
