import { fails, notChecked, type Verify } from './check.js'
import { authorsOf, commitsOf, whyAuthorsUnknown } from './text-authors.js'

/** None of those who wrote the approved text, according to git, approved it. */
export const verifyAuthors: Verify = (qms, { path, fields }) => {
  const { document, revision, approvals = [] } = fields
  const unknown = whyAuthorsUnknown(qms, fields)
  // The first commit of a cut history seems to have written everything: it accuses its author of nothing.
  if (unknown !== undefined)
    return [
      notChecked(
        '/approvals',
        `Whether one of the people who approved it also wrote in it cannot be told here. ${unknown}`,
      ),
    ]
  const commits = commitsOf(qms, fields)
  const authors = new Map(authorsOf(qms, commits).map((person) => [person.id, person]))
  const recorded = qms.history?.versionsOf(path).at(-1)?.commit
  // A squash merge of text and approval names the person who committed the approval as a co-author of both.
  const alone = commits.map((commit) => (commit.id === recorded?.id ? { ...commit, coAuthors: [] } : commit))
  const certain = new Set(authorsOf(qms, alone))
  return approvals.flatMap(({ by, meaning }, index) => {
    const author = meaning === 'approved' ? authors.get(by) : undefined
    if (!author) return []
    const at = `/approvals/${index}/by`
    const said = `${author.name} approved revision ${revision} of ${document}`
    return certain.has(author)
      ? fails(
          at,
          `${said} but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.`,
        )
      : notChecked(
          at,
          `${said} and is named among the authors of commit ${recorded?.id.slice(0, 12)}, which brought the text and its approval together, as a squash merge does. Whether ${author.name} also wrote in the text, only the pull request tells.`,
        )
  })
}
