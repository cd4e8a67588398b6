import { fails, type Verify } from './check.js'
import { authorsOf, commitsOf } from './text-authors.js'

/** None of those who wrote the approved text, as git has it, approved it. */
export const verifyAuthors: Verify = (qms, record) => {
  const { document, revision, approvals = [] } = record.fields
  const commits = commitsOf(qms, record.fields)
  const authors = new Map(authorsOf(qms, commits).map((person) => [person.id, person]))
  return approvals.flatMap(({ by, meaning }, index) => {
    const author = meaning === 'approved' ? authors.get(by) : undefined
    return author
      ? [
          fails(
            `/approvals/${index}/by`,
            `${author.name} approved revision ${revision} of ${document} but wrote in it, as git has it. Nobody approves what they wrote: have it approved by somebody else.`,
          ),
        ]
      : []
  })
}
