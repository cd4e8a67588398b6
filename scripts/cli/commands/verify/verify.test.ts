import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toolkitVersion } from '../../../core/read/index.js'
import { contextOf } from '../../../testing/context.js'
import { runCommand } from '../../../testing/run-command.js'
import {
  AP,
  AS_BEN,
  approvedRepository,
  approveSigned,
  edit,
  faults,
  QP,
  REWRITTEN,
  signedSystem,
  TODAY,
} from '../../../testing/signed-qms.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { generateSshKey, keyFolder } from '../../../testing/ssh-keys.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'
import { verify } from './verify.js'

const TEXT = SMALL_QMS[QP] ?? ''
const folder = keyFolder()
const key = generateSshKey(folder, 'ben')

// Whatever key the machine has is not asked for.
beforeEach(() => vi.stubEnv('HOME', folder))
afterEach(() => vi.unstubAllEnvs())

describe('an approval that was signed', () => {
  it('holds: its text, its place in history, the person and the signature', () => {
    const repository = approvedRepository(key, 'QP-001')
    const first = repository.git('rev-parse', 'main').slice(0, 12)
    const blob = repository.git('rev-parse', `main:${QP}`).slice(0, 12)
    expect(repository.qms('verify', 'QP-001', ...TODAY)).toEqual({
      code: 0,
      out: `✔ AP-QP-001-1  QP-001 revision 1, applies from 2026-11-22
    ✔ Git keeps the approved text of revision 1 (${blob}), and its checksums are those of the record.
    ✔ It is part of the history of QP-001: commit ${first} of 2026-01-05, by Ada.
    ✔ Commit ${first}, which Ben Example looked at, is part of the history, and holds this text.
    ✔ Ben Example approved it as quality-manager on 2026-11-22, signed with the key ${key.fingerprint}.

1 approval record as of 2026-11-22: 1 holds, 0 fail, 0 could not be checked in full. 1 approval, 1 of them signed.
Verified: commit ${repository.git('rev-parse', 'HEAD').trim()}, with qms-kit ${toolkitVersion()}.
`,
      error: '',
    })
  })

  it('is not complete before everybody approved whom the matrix names, also if the record does not say who that is', () => {
    const settings = `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix: { default: { major: [quality-manager, store-lead] } }\n`
    const repository = temporaryRepository(signedSystem(key))
    expect(repository.qms('approve', 'QP-001', '--by', 'ben', ...TODAY).code).toBe(0)
    repository.write({ 'qms-docs/qms.yml': settings })
    expect(repository.read(AP)).toContain('required: []')
    repositoryIn(repository.root, AS_BEN).commit('approved')
    expect(faults(repository)).toEqual([0, []])
    edit(repository, AP, 'required: []\n', '')
    repository.commit('edited')
    expect(faults(repository)).toEqual([0, ['store-lead has not approved it by 2026-11-22, so it is not complete.']])
  })

  it('passes all rules, with the history of the branch', () => {
    const repository = approvedRepository(key, 'QP-001', 'quality-manager')
    expect(repository.qms('check', ...TODAY, '--base', 'main')).toMatchObject({
      code: 0,
      out: '✔ 4 documents checked as of 2026-11-22: no problems.\n',
    })
  })

  it('cannot be verified if its record cannot be read, and where there is none nothing was', () => {
    const repository = approvedRepository(key, 'QP-001', 'quality-manager')
    edit(repository, AP, 'type: approval', 'type: [')
    const { code, out } = repository.qms('verify', ...TODAY)
    expect(code).toBe(1)
    expect(out).toContain(
      `✖ ${AP}\n    ✖ This approval record cannot be read, so nothing in it was verified. \`qms check\` says why.\n`,
    )
    expect(out).toContain('1 approval record as of 2026-11-22: 1 holds')
    expect(out).toContain('1 of them signed. 1 file could not be read.\n')
    expect(JSON.parse(repository.qms('verify', ...TODAY, '--format', 'json').out).unreadable).toEqual([AP])
    repository.git('rm', '--quiet', '--force', '-r', 'qms-docs/records')
    expect(repository.qms('verify', ...TODAY)).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^There is no approval record as of 2026-11-22: nothing was verified\.\nVerified: commit /,
      ),
    })
  })

  it('counts for nothing if its time is none, which status and verify say, and nothing else', () => {
    const repository = temporaryRepository(signedSystem(key))
    expect(repository.qms('approve', 'QP-001', '--by', 'ben', ...TODAY).code).toBe(0)
    edit(repository, AP, /^ {4}at: .*$/m, '    at: 2026-11-22T09:59:60+01:00')
    repositoryIn(repository.root, AS_BEN).commit('a leap second')
    const said = 'Ben Example approved it as quality-manager on an unknown date'
    expect(faults(repository)).toEqual([
      1,
      [`${said}: that cannot be read in full, so it does not count. \`qms check\` says why.`],
    ])
    expect(repository.qms('status', 'QP-001', ...TODAY).out).toContain(
      `  ${said}. That does not count, because a part is missing or cannot be read. “qms check” says which.\n`,
    )
  })

  it('is by the person again where a document belongs to a person', () => {
    const owned = TEXT.replace('owner: quality-manager', 'owner: ben')
    const settings = `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix: { default: { major: [owner] } }\n`
    const repository = temporaryRepository({ ...signedSystem(key), [QP]: owned, 'qms-docs/qms.yml': settings })
    expect(repository.qms('approve', 'QP-001', '--by', 'ben', ...TODAY).code).toBe(0)
    repository.commit('approve')
    expect(repository.read(AP)).toMatch(/by: ben\n +role: ben/)
    expect(repository.qms('check', ...TODAY, '--rule', 'known-people', '--rule', 'entitled-approvers').code).toBe(0)
  })

  it('has to be, from the date that qms.yml names', () => {
    const settings = `${SMALL_QMS['qms-docs/qms.yml']}approvals: { signed_from: 2026-11-22 }\n`
    const repository = temporaryRepository({ ...signedSystem(key), 'qms-docs/qms.yml': settings })
    const approve = ['approve', 'QP-001', '--by', 'ben']
    expect(repository.qms(...approve, ...TODAY)).toEqual({
      code: 2,
      out: '',
      error: 'Approvals are signed since 2026-11-22, and one without a signature would not count. Sign it: --sign\n',
    })
    expect(repository.qms(...approve, ...TODAY, '--sign', '--key', key.file).code).toBe(0)
    expect(repository.qms('approve', 'quality-manager', '--by', 'ben', '--today', '2026-11-21').code).toBe(0)
    expect(repository.qms('verify', ...TODAY)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`✖ ${AP}\n    ✖ This approval record is not committed as it is here`),
    })
    repository.git('remote', 'add', 'origin', 'https://ben:secret@example.org/qms.git')
    const commit = repositoryIn(repository.root, AS_BEN).commit('approve')
    expect(repository.qms('verify', ...TODAY)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Verified: commit ${commit} of https://example.org/qms.git, with qms-kit `),
    })
  })
})

describe('a branch that is merged as one commit', () => {
  const squash = (repository: TemporaryRepository) => {
    repository.git('switch', '--quiet', 'main')
    repository.git('merge', '--quiet', '--squash', 'approval')
    repository.commit('approve')
    return repository
  }

  it('keeps the approval of a text that was on main before', () => {
    expect(faults(squash(approvedRepository(key, 'QP-001')))).toEqual([0, []])
  })

  it('keeps the approval of a text that was written on it', () => {
    const repository = temporaryRepository(signedSystem(key))
    repository.git('switch', '--quiet', '--create', 'approval')
    edit(repository, QP, 'Everybody works', 'Everybody on site works')
    repository.commit('edit')
    expect(faults(squash(approveSigned(repository, key, 'QP-001')))).toEqual([0, []])
  })

  it('leaves the commit that was looked at behind: a clone does not have it, and says so', () => {
    const repository = temporaryRepository(signedSystem(key))
    repository.git('switch', '--quiet', '--create', 'approval')
    edit(repository, QP, 'Everybody works', 'Everybody on site works')
    const lookedAt = repository.commit('edit').slice(0, 12)
    squash(approveSigned(repository, key, 'QP-001'))
    expect(repository.qms('verify', 'QP-001', ...TODAY).out).toContain(
      `✔ Commit ${lookedAt}, which Ben Example looked at, holds this text. A squash or a rebase left it beside the history.`,
    )
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', '--single-branch', `file://${repository.root}`, '.')
    expect(faults(clone)).toEqual([
      0,
      [
        `Commit ${lookedAt}, which Ben Example looked at, is not here. It is not known what it held. A squash or a rebase leaves such commits behind.`,
      ],
    ])
  })

  it('loses a text that changed once more after its approval, if only in its review date', () => {
    const repository = approvedRepository(key, 'QP-001')
    edit(repository, QP, 'Everybody works', 'Everybody on site works')
    repository.commit('edit')
    repository.git('rm', '--quiet', AP)
    repository.commit('approved too early')
    const approved = approveSigned(repository, key, 'QP-001')
    edit(approved, QP, 'next_review: 2028-01-01', 'next_review: 2027-12-01')
    approved.commit('review earlier')
    expect(faults(squash(approved))).toEqual([1, [REWRITTEN]])
  })
})

describe('what is not tampering', () => {
  it('a document that was moved after its approval', () => {
    const repository = approvedRepository(key, 'QP-001')
    repository.git('mv', 'qms-docs/procedures', 'qms-docs/rules')
    repository.commit('move')
    expect(faults(repository)).toEqual([0, []])
  })

  it('a shallow clone, which says what to fetch', () => {
    const repository = approvedRepository(key, 'QP-001')
    edit(repository, QP, 'next_review: 2028-01-01', 'next_review: 2027-12-01')
    repository.commit('review earlier')
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', '--depth', '1', `file://${repository.root}`, '.')
    expect(faults(clone)).toEqual([
      0,
      [
        'This clone has only a part of the history. Run “git fetch --unshallow” to get the approved text.',
        'Only part of the history is here. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.',
        'Whether one of the people who approved it also wrote in it cannot be told here. Only part of the history is here. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.',
      ],
    ])
    expect(clone.qms('check', ...TODAY, '--base', 'HEAD', '--rule', 'approved-text-kept').out).toContain(
      'not evaluated: approved-text-kept. Only part of the history is here. Fetch the rest with `git fetch --unshallow`',
    )
  })
})

it('without ssh-keygen everything works but signing, which says what to install', () => {
  const repository = approvedRepository(key, 'QP-001')
  const programs = join(folder, 'programs')
  mkdirSync(programs)
  symlinkSync(process.execPath, join(programs, 'node'))
  symlinkSync(spawnSync('which', ['git'], { encoding: 'utf8' }).stdout.trim(), join(programs, 'git'))
  vi.stubEnv('PATH', programs)
  expect(spawnSync('ssh-keygen').error).toMatchObject({ code: 'ENOENT' })

  const approve = ['approve', 'quality-manager', '--by', 'ben', ...TODAY]
  expect(repository.qms(...approve, '--sign', '--key', key.file)).toMatchObject({
    code: 2,
    error:
      'Signing needs ssh-keygen, which is not on this machine. Install it: on Debian and Ubuntu the package openssh-client, on Fedora openssh, on Windows the optional feature “OpenSSH Client”; macOS has it.\n',
  })
  expect(faults(repository)).toEqual([0, []])
  expect(repository.qms(...approve).code).toBe(0)
  expect(repository.qms('check', ...TODAY, '--base', 'main').code).toBe(0)
})

it('progress is shown on a terminal, and not in a pipe', async () => {
  const repository = approvedRepository(key, 'QP-001', 'quality-manager')
  const context = contextOf(repository)
  await runCommand(verify, context, { today: '2026-11-22' })
  expect(context.progress).toEqual(expect.arrayContaining(['Reading what git keeps', 'Verifying 0 of 2 records']))
  expect(context.progress.at(-1)).toBe('')
  expect(repository.qms('verify', ...TODAY).error).toBe('')
})

describe('one document', () => {
  const broken = '---\nid: [\n---\n'
  const UNREAD = 'This approval record cannot be read, so nothing in it was verified.'

  it('is not verified while a record that may be about it cannot be read', () => {
    const repository = approvedRepository(key, 'QP-001', 'quality-manager')
    const place = 'qms-docs/records/approvals'
    const said = (id: string) => {
      const { code, out } = repository.qms('verify', id, ...TODAY)
      return [code, out.includes(UNREAD)]
    }
    repository.write({ [`${place}/AP-QP-001-2.md`]: broken })
    repository.commit('another')
    expect([said('QP-001'), said('AP-QP-001-1'), said('quality-manager')]).toEqual([
      [1, true],
      [1, true],
      [0, false],
    ])
    repository.git('mv', `${place}/AP-QP-001-2.md`, `${place}/any.md`)
    repository.commit('of any document')
    expect(said('quality-manager')).toEqual([1, true])
  })

  it('is not verified by a record that is not committed', () => {
    const repository = approvedRepository(key, 'QP-001', 'quality-manager')
    edit(repository, AP, '---\n', '---\n# Noted.\n')
    const { code, out } = repository.qms('verify', 'QP-001', ...TODAY)
    expect([code, out]).toEqual([1, expect.stringContaining('This approval record is not committed as it is here')])
    expect(repository.qms('verify', 'quality-manager', ...TODAY).code).toBe(0)
  })
})
