import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Company } from './company.js'
import { deskOf } from './desk.js'
import { DIFFERENCES } from './differences.js'

export function verifyTheYear({ root, way, at }: Company): void {
  const { mark, notInFull } = DIFFERENCES[way]

  it('31 December: every approval of the year holds, and no more is said of June than was known then', () => {
    const lines = at('2026-12-31', 'lea').verify()
    expect(lines.filter((line) => line.startsWith('✖'))).toEqual([])
    expect(lines.at(-1)).toBe(
      `15 approval records as of 2026-12-31: ${15 - notInFull} hold, 0 fail, ${notInFull} could not be checked in full. 25 approvals, 17 of them signed.`,
    )
    const inJune = at('2026-06-30', 'lea').verify()
    expect(inJune.filter((line) => /^. AP-(QP|WI)/.test(line))).toEqual([
      '✔ AP-QP-001-1  QP-001 revision 1, applies from 2026-01-06',
      '✔ AP-QP-002-1  QP-002 revision 1, applies from 2026-03-01',
      '✔ AP-QP-002-2  QP-002 revision 2, applies from 2026-03-11',
      `${mark} AP-QP-002-3  QP-002 revision 3, applies from 2026-04-20`,
      '✔ AP-WI-001-1  WI-001 revision 1, applies from 2026-01-06',
      '✔ AP-WI-001-2  WI-001 revision 2, applies from 2026-05-05',
    ])
  })

  it('sha256sum, git and ssh-keygen confirm what was exported, without the toolkit', () => {
    const lea = at('2026-12-31', 'lea')
    const folder = join(root, '../evidence')
    lea.says('verify', 'QP-002', 'WI-001', '--export', folder)
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: join(folder, 'AP-QP-002-4'), encoding: 'utf8' })
    const statement = JSON.parse(run('cat', '1-lea.statement.json'))
    expect(run('sha256sum', 'approved.md').slice(0, 64)).toBe(statement.sha256)
    expect(run('git', 'hash-object', '--no-filters', 'approved.md').trim()).toBe(statement.blob)
    const time = new Date(statement.at).toISOString().replace(/\.\d+|[-:T]/g, '')
    const verify = `ssh-keygen -Y verify -f ../allowed_signers -I lea -n approval@qms-kit.dev -Overify-time=${time}`
    expect(run('sh', '-c', `${verify} -s 1-lea.statement.json.sig < 1-lea.statement.json`)).toMatch(
      /^Good "approval@qms-kit\.dev" signature for lea with ED25519 key /,
    )
    expect(lea.git('log', '--all', '--format=%s', `--find-object=${statement.blob}`)).toContain(
      'Lots that weigh too little',
    )
  })

  it('a shallow clone says what to fetch, and fails nothing that it cannot see', () => {
    const clone = join(root, '../clone')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone])
    const { verify, qms } = deskOf(clone, 'lea', '2026-12-31')
    expect(verify('AP-QP-002-1')).toEqual([
      '– AP-QP-002-1  QP-002 revision 1, applies from 2026-03-01',
      '– This clone has only a part of the history. Run “git fetch --unshallow” to get the approved text.',
      '– Only part of the history is here. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.',
      '– Whether one of the people who approved it also wrote in it cannot be told here. Only part of the history is here. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.',
      '✔ Lea Baumann approved it as quality-manager on 2026-02-16, signed with the key <key>.',
      '✔ Ben Okoro approved it as operations-lead on 2026-02-17, not signed.',
      '1 approval record as of 2026-12-31: 0 hold, 0 fail, 1 could not be checked in full. 2 approvals, 1 of them signed.',
    ])
    expect(qms('diff', 'QP-002', '1', '2')).toMatchObject({
      code: 2,
      error:
        'The text of revision 1 is not in this clone, which has only part of the history. Run “git fetch --unshallow” first.\n',
    })
  })
}
