import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { repositoryIn } from '../testing/temporary-repository.js'

const folder = mkdtempSync(join(tmpdir(), 'qms-'))
const root = join(folder, 'kestrin')
afterAll(() => rmSync(folder, { recursive: true }))

const play = () => spawnSync('node', ['dist/sample/play-sample.js', root], { encoding: 'utf8' })

describe('npm run example', () => {
  it('plays the past of the sample as commits, after which the files are those of the sample, and every approval is signed and holds', () => {
    expect(play()).toMatchObject({ status: 0, stderr: '' })
    const differences = spawnSync('git', ['diff', '--no-index', '--stat', 'qms-docs', join(root, 'qms-docs')])
    expect(differences.stdout.toString()).toBe('')
    const commits = execFileSync('git', ['log', '--format=%an, %as: %s', '--', 'qms-docs/records/corrective-actions'], {
      cwd: root,
    })
    expect(commits.toString()).toContain('Jonas Weber, 2026-06-12: CA-2026-001: ')
    const verified = repositoryIn(root).qms('verify', '--today', '2026-11-22')
    expect(verified).toMatchObject({ code: 0, error: '' })
    expect(verified.out).toMatch(
      /: (\d+) hold, 0 fail, 0 could not be checked in full\. (\d+) approvals, \2 of them signed\./,
    )
  })

  it.each([
    ['held: 2026-10-20', '2026-10-20', 'a management review, and not at the beginning of its period'],
    ['status: blocked', '2026-07-06', 'the blocking of a provider'],
    ['lesson: It came back', '2026-11-17', 'an amendment'],
    ['value: 99.2', '2026-05-31', 'a result of an indicator, long after its text was approved'],
    ['done: 2026-06-17', '2026-06-17', 'an action of an objective'],
    ['audit: IA-2026-01', '2026-03-12', 'the audit behind an entry of the programme'],
    ['next_review: 2028-04-28', '2026-04-28', 'the next review, which the review before moves'],
  ])('first says “%s” on %s: %s', (text, day) => {
    const log = execFileSync('git', ['log', '--reverse', '--format=%as', `-S${text}`, '--', 'qms-docs'], {
      cwd: root,
    })
    expect(log.toString().split('\n')[0]).toBe(day)
  })

  it('never writes into a folder that there is already', () => {
    expect(play()).toMatchObject({
      status: 2,
      stderr: `${resolve(root)} is there already. Name a folder that there is not yet.\n`,
    })
  })
})
