import { describe, expect, it } from 'vitest'
import { expectManual } from './testing/first-day/expect-manual.js'
import { beginFirstDay } from './testing/first-day/first-day.js'
import { NPM_OF_THIS_COMPUTER } from './testing/first-day/npm-of-this-computer.js'
import { npmForTests } from './testing/npm-for-tests.js'
import { temporaryFolder } from './testing/temporary-repository.js'

describe('the first day, by the printed steps alone,', () => {
  it('leads to a manual, with git that knows nobody', async () => {
    const { root } = temporaryFolder()
    expectManual(await beginFirstDay({ root, npm: NPM_OF_THIS_COMPUTER, hasGit: true, isKnownToGit: false }))
  })

  it('leads to a preview of the manual, on a computer that had no git', async () => {
    const { root } = temporaryFolder()
    const npm = { PATH: npmForTests(root) }
    const { machine, folder, page, steps } = await beginFirstDay({ root, npm, hasGit: false, isKnownToGit: false })
    expect(steps.map((step) => step.replace(/ .*/, ''))).toEqual([
      ...['cd', 'git', 'git', 'git', 'npm', 'git', 'git', 'npx', 'npx'],
    ])
    expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe('Example Ltd')
    expect(machine.run('git status --porcelain', folder)).toBe('')
  })
})
