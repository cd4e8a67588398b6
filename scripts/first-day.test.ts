import { expect, it } from 'vitest'
import { beginFirstDay } from './testing/first-day/first-day.js'
import { npmForTests } from './testing/npm-for-tests.js'
import { temporaryFolder } from './testing/temporary-repository.js'

it('the printed steps lead to a preview of the manual, on a computer that had no git', {
  timeout: 60_000,
}, async () => {
  const { root } = temporaryFolder()
  const npm = { PATH: npmForTests(root) }
  const { machine, folder, page, steps } = await beginFirstDay({ root, npm, hasGit: false, isKnownToGit: false })
  expect(steps.map((step) => step.replace(/ .*/, ''))).toEqual([
    ...['cd', 'git', 'git', 'git', 'npm', 'git', 'git', 'npx', 'npx'],
  ])
  expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe('Example Ltd')
  expect(machine.run('git status --porcelain', folder)).toBe('')
})
