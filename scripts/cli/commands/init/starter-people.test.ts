import { expect, it } from 'vitest'
import { warnOfOneName } from './starter-people.js'

it('a person who names only one person is told that it takes another one to approve', () => {
  expect(warnOfOneName({ name: 'Ada Example', leader: 'Ada  Example' })).toBe(
    '\n“Ada Example” is in people.yml twice: as you, and as ada-example-2, who approves what you write. Authors cannot approve their own texts. If you work alone, write a person from outside in that place, such as a partner or an adviser.\n',
  )
})

it.each([
  { name: 'Ada Example', leader: 'Grace Sample' },
  { name: '', leader: '' },
])('nothing is said of %o', (names) => {
  expect(warnOfOneName(names)).toBe('')
})
