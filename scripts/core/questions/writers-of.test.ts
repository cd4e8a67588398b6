import { expect, it } from 'vitest'
import { writersOf } from './writers-of.js'

const [ada, ben, cleo] = ['Ada', 'Ben', 'Cleo'].map((name) => ({ name, email: `${name}@example.org` })) as [
  Author,
  Author,
  Author,
]
type Author = { readonly name: string; readonly email: string }
const commitBy = (committer: Author) => ({
  ...{ id: '', parents: [], authored: '', committed: '', subject: '' },
  ...{ author: ada, coAuthors: [ben], committer },
})

it('counts the author, the co-authors and the committer', () => {
  expect(writersOf(commitBy(cleo))).toEqual([ada, ben, cleo])
})

it('leaves out a host that made the commit for its author, and no person who is called like one', () => {
  expect(writersOf(commitBy({ name: 'GitHub', email: 'noreply@github.com' }))).toEqual([ada, ben])
  expect(writersOf(commitBy({ name: 'GitLab', email: 'noreply@gitlab.example.org' }))).toEqual([ada, ben])
  const person = { name: 'GitHub', email: 'me@example.org' }
  expect(writersOf(commitBy(person))).toEqual([ada, ben, person])
})
