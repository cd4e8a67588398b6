import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { riskText, riskWith } from '../../../testing/chased-files.js'
import { contextOf } from '../../../testing/context.js'
import { playGitHub } from '../../../testing/github/play-github.js'
import { runCommand } from '../../../testing/run-command.js'
import {
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'
import { chase } from './chase.js'
import { readLastChase } from './read-last-chase.js'

const SCALE = 'what: Order a scale., owner: emre, due: 2026-12-01'
const TRAIN = 'what: Train both., owner: amara, due: 2026-11-20'

async function chased(...actions: string[]) {
  const played = await playGitHub()
  const repository = temporaryRepository(riskWith(...actions))
  const run = async (
    today: string,
    options: Partial<Parameters<typeof chase.run>[1]> = {},
    where: TemporaryRepository = repository,
  ) => {
    const context = contextOf(where, played.environment)
    const code = await runCommand(chase, context, { today, ...options })
    return { code, out: context.said.join('') }
  }
  return { played, repository, run }
}

describe('qms chase', () => {
  it('says what it did, and what waits', async () => {
    const { run } = await chased(SCALE, TRAIN)
    expect(await run('2026-11-25', { limit: 1 })).toEqual({
      code: 0,
      out: `opens “Overdue since 2026-11-20: Train both (RI-001)”

Waiting for the next run:
  2026-12-01: Order a scale (RI-001)

As of 2026-11-25: 2 dates watched, 1 change on GitHub.
`,
    })
    expect((await run('2026-11-26')).out).toBe(
      'opens “By 2026-12-01: Order a scale (RI-001)”\n\nAs of 2026-11-26: 2 dates watched, 1 change on GitHub.\n',
    )
    expect((await run('2026-11-27')).out).toBe('As of 2026-11-27: 2 dates watched, nothing to change on GitHub.\n')
  })

  it('says what it would do, without doing it', async () => {
    const { played, run } = await chased(SCALE)
    expect((await run('2026-11-25', { dryRun: true })).out).toBe(
      'A dry run: nothing was written.\n\nopens “By 2026-12-01: Order a scale (RI-001)”\n\nAs of 2026-11-25: 1 date watched, 1 change on GitHub.\n',
    )
    expect(played.state.issues.size).toBe(0)
  })

  it('chases what is committed, not what is being written', async () => {
    const { repository, run } = await chased(SCALE)
    repository.write({ 'qms-docs/RI-001.md': riskText(SCALE.replace('12-01', '11-01')) })
    expect((await run('2026-11-25')).out).toContain('By 2026-12-01')
  })

  it('fails when something is not watched any more, and names it', async () => {
    const { repository, run } = await chased(SCALE)
    await run('2026-11-25')
    repository.git('rm', '--quiet', 'qms-docs/RI-001.md')
    repository.commit('gone')
    const { code, out } = await run('2026-11-26')
    expect(code).toBe(1)
    expect(out).toContain(
      'Not watched any more:\n  RI-001/actions/d0bbe1af/due: Order a scale (RI-001), since 2026-11-26\n',
    )
  })

  it('fails when something reaches no one, and says why', async () => {
    const { run } = await chased('what: Sell it., owner: lab-lead, due: 2026-11-30')
    expect(await run('2026-11-25')).toMatchObject({ code: 0 })
    const { run: again, played } = await chased('what: Sell it., owner: yvonne, due: 2026-11-30')
    played.state.assignable = new Set()
    expect(await again('2026-11-25')).toEqual({
      code: 1,
      out: `opens “By 2026-11-30: Sell it (RI-001)”

Reaches no one:
  Sell it (RI-001) is assigned to no one. Yvonne has no GitHub login in people.yml. GitHub assigns no issue to amara-gh (Amara): the login was renamed, or may not see this repository. Correct it in people.yml.

As of 2026-11-25: 1 date watched, 1 change on GitHub.
`,
    })
  })

  it('says what a person gave a rest, and what was moved', async () => {
    const { run, played } = await chased(SCALE, TRAIN)
    await run('2026-11-25')
    const issue = (word: string) => [...played.state.issues.values()].find(({ title }) => title.includes(word))
    const closed = { isOpen: false, reason: 'not_planned', closedBy: 'emre-gh', closedAt: '2026-11-26T08:00:00Z' }
    Object.assign(issue('Order') ?? {}, closed)
    played.state.issues.delete(issue('Train')?.number ?? 0)
    await run('2026-11-27')
    expect(await run('2026-11-28')).toEqual({
      code: 0,
      out: `Not chased for now:
  #3: Order a scale (RI-001): closed as not planned by emre-gh on 2026-11-26, chased again from 2027-02-24. No reason was given.

Not chased here:
  Train both (RI-001): #2 was moved to a repository that this token may not read.

As of 2026-11-28: 2 dates watched, nothing to change on GitHub.
`,
    })
  })

  it('fails when a clone lacks the commit of the last run', async () => {
    const { repository, run } = await chased(SCALE)
    await run('2026-11-25')
    repository.commit('later')
    const shallow = temporaryFolder()
    shallow.git('clone', '--quiet', '--depth', '1', `file://${repository.root}`, '.')
    const { code, out } = await run('2026-11-26', {}, shallow)
    expect(code).toBe(1)
    expect(out).toContain('In a workflow, check out the whole history (fetch-depth: 0).')
  })

  it('answers in JSON for programs, as docs/reference/json.md says', async () => {
    const { run } = await chased(SCALE, TRAIN)
    const [, documented = ''] =
      /## chase[\s\S]*?```json\n([\s\S]*?)```/.exec(readFileSync('docs/reference/json.md', 'utf8')) ?? []
    expect(JSON.parse((await run('2026-11-25', { limit: 1, format: 'json' })).out)).toEqual(JSON.parse(documented))
  })

  it('tells when it ran last, and fails when that was too long ago', async () => {
    const { repository, run } = await chased(SCALE)
    expect(await run('2026-11-25', { last: true })).toEqual({
      code: 1,
      out: 'qms chase has not run yet, or what it left was removed.\n',
    })
    await run('2026-11-25')
    expect(await run('2026-12-02', { last: true })).toEqual({
      code: 0,
      out: 'qms chase ran last on 2026-11-25 and watched 1 date.\n',
    })
    expect(await run('2026-12-03', { last: true })).toEqual({
      code: 1,
      out: 'qms chase ran last on 2026-11-25 and watched 1 date.\nThat is more than a week ago: check whether its schedule was stopped.\n',
    })
    const { out } = await run('2026-12-02', { last: true, format: 'json' })
    repository.write({ 'last.json': out })
    expect(readLastChase(repository.root, 'last.json')).toEqual({ on: '2026-11-25', watched: 1, lost: [] })
  })

  it('says which file does not tell when it ran last', () => {
    const { root } = temporaryFolder({ 'other.json': '{"last": {}}', 'none.json': '{"version": 1, "last": null}' })
    expect(readLastChase(root, 'none.json')).toBeUndefined()
    expect(() => readLastChase(root, 'other.json')).toThrow('other.json does not say when qms chase ran last.')
    expect(() => readLastChase(root, 'missing.json')).toThrow('There is no file missing.json (--last-chase).')
  })

  it('needs a commit', async () => {
    const { run } = await chased(SCALE)
    await expect(run('2026-11-25', {}, temporaryFolder(riskWith(SCALE)))).rejects.toThrow(
      'What is chased is what is committed, and this folder has no commit. Run it in a clone.',
    )
  })
})
