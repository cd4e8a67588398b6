import { expect, it } from 'vitest'
import { whatToFetch } from './what-to-fetch.js'

const MANY = Array.from({ length: 14 }, (_none, index) => `revision 1 of QP-${101 + index}`)

it.each([
  [
    { isGit: false, isShallow: false },
    MANY.slice(0, 1),
    'The text in force of revision 1 of QP-101 is not in the files any more, and this folder is in no git repository that could have kept it. Run this in a clone.',
  ],
  [
    { isGit: true, isShallow: true },
    MANY.slice(0, 2),
    'This clone does not have the text in force of revision 1 of QP-101, revision 1 of QP-102, so nothing can be published. It has only part of the history: run “git fetch --unshallow” first.',
  ],
  [
    { isGit: true, isShallow: false },
    MANY,
    `This clone does not have the text in force of ${MANY.slice(0, 10).join(', ')} and 4 more, so nothing can be published. Fetch the branch or tag that holds it, such as with “git fetch --all --tags”.`,
  ],
])('says what brings the texts that are missing: %o', (repository, missing, said) => {
  expect(whatToFetch(repository, missing)).toBe(said)
})
