import type { Author, Commit } from '../model/commit.js'

/** What hosts call themselves when they make a commit for a person, who is then its author. */
const HOSTS: ReadonlySet<string> = new Set(['GitHub', 'GitHub Enterprise', 'GitLab'])

/**
 * @returns everybody who may have written what a commit changed: its author, those whom its message names as co-authors, and the
 * committer, who may have changed it while moving it, unless a host made the commit
 */
export function writersOf({
  author,
  coAuthors,
  committer,
}: Pick<Commit, 'author' | 'coAuthors' | 'committer'>): readonly Author[] {
  const isAuthor = committer.name === author.name && committer.email === author.email
  return isAuthor || isHost(committer) ? [author, ...coAuthors] : [author, ...coAuthors, committer]
}

function isHost({ name, email }: Author): boolean {
  return HOSTS.has(name) && /^noreply@/i.test(email)
}
