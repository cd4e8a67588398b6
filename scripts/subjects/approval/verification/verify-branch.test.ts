import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { BranchProtection } from './branch-protection.js'
import { verifyBranch } from './verify-branch.js'

const OFF: BranchProtection = {
  branch: 'main',
  requiredReviews: 0,
  asksCodeOwners: false,
  asksAfterLastPush: false,
  dismissesStaleReviews: false,
  forbidsForcePush: false,
  forbidsDeletion: false,
  requiredChecks: [],
  isComplete: true,
}

it('the documentation says of each setting that is looked at what it prevents, what not, and whether the Free plan has it', () => {
  const settings = verifyBranch(OFF).map(({ message }) => /Turn on “([^”]+)”\.$/.exec(message)?.[1] ?? message)
  expect(settings).toHaveLength(7)
  const rows = readFileSync('docs/reference/github-settings.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| *'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  for (const setting of settings) {
    const row = rows.find(([, name]) => name === `*${setting}*`)
    expect(row, setting).toHaveLength(6)
    expect(
      row?.slice(2, 5).filter((cell) => cell.length === 0),
      setting,
    ).toEqual([])
  }
})

it('what must have passed is named, so that people see whether it is the check of the documents', () => {
  const rules = { ...OFF, requiredChecks: ['QMS check', 'spelling'] }
  expect(verifyBranch(rules).at(-1)).toEqual({
    result: 'holds',
    message: 'These checks must have passed before a merge: QMS check and spelling.',
    clause: '7.5.3',
  })
})

it('a limit of the plan is told as a gap, and a right that the token lacks as not known', () => {
  const limited = verifyBranch({ unreadable: 'The Free plan does not have it.', isPlanLimit: true })
  expect(limited[4]).toEqual({
    result: 'not checked',
    message:
      'Force pushes are allowed: history can be rewritten, and approved texts and their evidence can vanish. The Free plan does not have it.',
    clause: '7.5.3',
  })
  expect(verifyBranch({ unreadable: 'The token may not ask.' })[4]?.message).toBe(
    'Whether “Block force pushes” is on: The token may not ask.',
  )
})
