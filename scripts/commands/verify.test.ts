import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from '../read/index.js'
import { SMALL_QMS } from '../testing/small-qms.js'
import { generateSshKey, keyFolder, type SshKeyPair } from '../testing/ssh-keys.js'
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from '../testing/temporary-repository.js'

const TODAY = ['--today', '2026-11-22']
const QP = 'qms-docs/procedures/QP-001.md'
const ROLE = 'qms-docs/roles/quality-manager.md'
const AP = 'qms-docs/records/approvals/AP-QP-001-1.md'
const AP_OF_ROLE = 'qms-docs/records/approvals/AP-quality-manager-1.md'
const TEXT = SMALL_QMS[QP] ?? ''
const ROLE_TEXT = SMALL_QMS[ROLE] ?? ''

const folder = keyFolder()
const key = generateSshKey(folder, 'ben')
const other = generateSshKey(folder, 'other')

/** Ada writes, Ben approves. */
const PEOPLE = `people:
  - { id: ada, name: Ada Example, from: 2020-01-01, emails: [ada@example.org], roles: [{ role: quality-manager }] }
  - id: ben
    name: Ben Example
    from: 2020-01-01
    emails: [ben@example.org]
    roles: [{ role: quality-manager }]
    keys: [{ key: ${key.publicKey}, from: 2026-01-01 }]
`
const SYSTEM = { ...SMALL_QMS, 'qms-docs/people.yml': PEOPLE }

// Whatever key the machine has is not asked for.
beforeEach(() => vi.stubEnv('HOME', folder))
afterEach(() => vi.unstubAllEnvs())

/** A repository in which Ben has approved documents, and signed that, on a branch of their own. */
function approvedRepository(...ids: readonly string[]): TemporaryRepository {
  const repository = temporaryRepository(SYSTEM)
  repository.git('switch', '--quiet', '--create', 'approval')
  return approveIn(repository, ...ids)
}

function approveIn(repository: TemporaryRepository, ...ids: readonly string[]): TemporaryRepository {
  expect(repository.qms('approve', ...ids, '--by', 'ben', '--sign', '--key', key.file, ...TODAY)).toMatchObject({
    code: 0,
    error: '',
  })
  repository.commit('approve')
  return repository
}

/** A change that needs no new revision, but makes other bytes of the file. */
function withEarlierReview(repository: TemporaryRepository): TemporaryRepository {
  edit(repository, QP, 'next_review: 2028-01-01', 'next_review: 2027-12-01')
  repository.commit('review earlier')
  return repository
}

/** @returns the exit code and what `qms verify` says of a record that does not hold */
function faults(repository: TemporaryRepository, id = 'QP-001'): [code: number | null, said: readonly string[]] {
  const { code, out } = repository.qms('verify', id, ...TODAY)
  return [code, out.split('\n').flatMap((line) => /^ {4}[✖–] (.*)$/.exec(line)?.[1] ?? [])]
}

function edit(repository: TemporaryRepository, path: string, from: string | RegExp, to: string): void {
  const text = repository.read(path)
  expect(text).toMatch(from)
  repository.write({ [path]: text.replace(from, to) })
}

function blobOf(repository: TemporaryRepository, path: string): string {
  return repository.git('hash-object', '--no-filters', path).trim()
}

const digestIn = (record: string) => /^digest: (.*)$/m.exec(record)?.[1]
const ZEROS = '0'.repeat(64)
const CHANGED = 'this record was changed after it was written, or never fitted its text.'
const OTHER_TEXT =
  'The signature of Ben Example is over another text: this record was changed after it was signed, or the signature belongs to another approval. Restore what was signed, or have the approval signed again.'
const REWRITTEN =
  'No commit in the history of QP-001 holds the approved text: the history was rewritten after the approval, or the text was never committed here.'

describe('an approval that was signed', () => {
  it('holds: its text, its place in history, the person and the signature', () => {
    const repository = approvedRepository('QP-001')
    const first = repository.git('rev-parse', 'main').slice(0, 12)
    const blob = repository.git('rev-parse', `main:${QP}`).slice(0, 12)
    expect(repository.qms('verify', 'QP-001', ...TODAY)).toEqual({
      code: 0,
      out: `✔ AP-QP-001-1  QP-001 revision 1, applies from 2026-11-22
    ✔ Git keeps the approved text of revision 1 (${blob}), and its checksums are those of the record.
    ✔ It is part of the history of QP-001: commit ${first} of 2026-01-05, by Ada.
    ✔ Ben Example approved it as quality-manager on 2026-11-22, signed with the key ${key.fingerprint}.

1 approval record as of 2026-11-22: 1 hold, 0 fail, 0 could not be checked in full. 1 approval, 1 of them signed.
`,
      error: '',
    })
  })

  it('passes all rules, with the history of the branch', () => {
    const repository = approvedRepository('QP-001', 'quality-manager')
    expect(repository.qms('check', ...TODAY, '--base', 'main')).toMatchObject({
      code: 0,
      out: '✔ 4 documents checked as of 2026-11-22: no problems.\n',
    })
  })

  it('is by the person again where a document belongs to a person', () => {
    const owned = TEXT.replace('owner: quality-manager', 'owner: ben')
    const settings = `${SMALL_QMS['qms-docs/qms.yml']}approval_matrix: { default: { major: [owner] } }\n`
    const repository = temporaryRepository({ ...SYSTEM, [QP]: owned, 'qms-docs/qms.yml': settings })
    expect(repository.qms('approve', 'QP-001', '--by', 'ben', ...TODAY).code).toBe(0)
    repository.commit('approve')
    expect(repository.read(AP)).toMatch(/by: ben\n +role: ben/)
    expect(repository.qms('check', ...TODAY, '--rule', 'known-people', '--rule', 'entitled-approvers').code).toBe(0)
  })

  it('has to be, from the day on that qms.yml names', () => {
    const settings = `${SMALL_QMS['qms-docs/qms.yml']}approvals: { signed_from: 2026-11-22 }\n`
    const repository = temporaryRepository({ ...SYSTEM, 'qms-docs/qms.yml': settings })
    const approve = ['approve', 'QP-001', '--by', 'ben']
    expect(repository.qms(...approve, ...TODAY)).toEqual({
      code: 2,
      out: '',
      error: 'Approvals are signed since 2026-11-22, and one without a signature would not count. Sign it: --sign\n',
    })
    expect(repository.qms(...approve, ...TODAY, '--sign', '--key', key.file).code).toBe(0)
    expect(repository.qms('approve', 'quality-manager', '--by', 'ben', '--today', '2026-11-21').code).toBe(0)
    expect(repository.qms('verify', ...TODAY).code).toBe(0)
  })
})

describe('tampering is seen:', () => {
  it('a digest edited by hand', () => {
    const repository = approvedRepository('QP-001')
    const digest = digestIn(repository.read(AP))
    edit(repository, AP, /^digest: .*$/m, `digest: "${ZEROS}"`)
    expect(faults(repository)).toEqual([1, [`The digest of the approved text is ${digest}: ${CHANGED}`, OTHER_TEXT]])
  })

  it('a checksum edited by hand', () => {
    const repository = approvedRepository('QP-001')
    edit(repository, AP, /^sha256: .*$/m, `sha256: "${ZEROS}"`)
    const said = `The checksum of the approved text is ${sha256(Buffer.from(TEXT))}: ${CHANGED}`
    expect(faults(repository)).toEqual([1, [said, OTHER_TEXT]])
  })

  it('another text put in the place of the approved one', () => {
    const repository = approvedRepository('QP-001')
    edit(repository, AP, /^blob: .*$/m, `blob: ${repository.git('rev-parse', `main:${ROLE}`).trim()}`)
    expect(faults(repository)).toEqual([
      1,
      [
        'The approved text is of quality-manager, not of QP-001.',
        `The checksum of the approved text is ${sha256(Buffer.from(ROLE_TEXT))}: ${CHANGED}`,
        REWRITTEN,
        OTHER_TEXT,
      ],
    ])
  })

  it('a signature moved to another record', () => {
    const repository = approvedRepository('QP-001', 'quality-manager')
    const signature = / +ssh_signature: [\s\S]*END SSH SIGNATURE-----\n/
    edit(repository, AP_OF_ROLE, signature, signature.exec(repository.read(AP))?.[0] ?? '')
    expect(faults(repository, 'quality-manager')).toEqual([1, [OTHER_TEXT]])
    expect(faults(repository)).toEqual([0, []])
  })

  it('a text edited after its approval, and the record made to fit', () => {
    const repository = approvedRepository('QP-001')
    edit(repository, QP, 'Everybody works', 'Nobody works')
    expect(faults(repository)).toEqual([0, []])
    expect(repository.qms('check', ...TODAY, '--rule', 'approved-text-unchanged').code).toBe(1)

    const edited = repository.read(QP)
    repository.commit('edit')
    edit(repository, AP, /^blob: .*$/m, `blob: ${blobOf(repository, QP)}`)
    edit(repository, AP, /^sha256: .*$/m, `sha256: ${sha256(Buffer.from(edited))}`)
    const [said = ''] = faults(repository)[1]
    const digest = /digest of the approved text is (\S+):/.exec(said)?.[1] ?? ''
    edit(repository, AP, /^digest: .*$/m, `digest: ${digest}`)
    expect(faults(repository)).toEqual([1, [OTHER_TEXT]])
    expect(repository.qms('check', ...TODAY, '--rule', 'signatures-hold').code).toBe(1)
  })

  it('a key that was not valid that day', () => {
    const repository = approvedRepository('QP-001')
    edit(repository, 'qms-docs/people.yml', 'from: 2026-01-01 }', 'from: 2026-11-23 }')
    expect(faults(repository)).toEqual([
      1,
      [
        'The signature of Ben Example is of 2026-11-22, but its key was valid from 2026-11-23. Have the approval signed again with a key that is valid, or correct the days of this key in people.yml.',
      ],
    ])
  })

  it('an author who approves, whatever the record says', () => {
    const repository = approvedRepository('QP-001')
    const { stdout } = spawnSync('git', ['cat-file', 'commit', 'main'], { cwd: repository.root, encoding: 'utf8' })
    expect(stdout).toContain('author Ada <ada@example.org>')
    edit(repository, 'qms-docs/people.yml', 'emails: [ben@example.org]', 'emails: [ada@example.org]')
    edit(repository, 'qms-docs/people.yml', 'emails: [ada@example.org], roles', 'roles')
    const said =
      'Ben Example approved revision 1 of QP-001 but wrote in it, as git has it. Nobody approves what they wrote: have it approved by somebody else.'
    expect(faults(repository)).toEqual([1, [said]])
    expect(repository.qms('check', ...TODAY, '--base', 'main', '--rule', 'approved-by-others').out).toContain(said)
  })

  it('a history in which the commit with the approved text is gone, and later the text itself', () => {
    const repository = withEarlierReview(approvedRepository('QP-001'))
    repository.git('reset', '--quiet', '--soft', 'main')
    repository.git('commit', '--quiet', '--amend', '--message', 'first')
    expect(faults(repository)).toEqual([1, [REWRITTEN]])
    repository.git('branch', '--force', 'main')
    expect(repository.qms('check', ...TODAY, '--base', 'main', '--rule', 'approved-text-in-history').out).toContain(
      REWRITTEN,
    )

    const blob = /^blob: (.*)$/m.exec(repository.read(AP))?.[1]
    repository.git('reflog', 'expire', '--expire=now', '--all')
    repository.git('gc', '--quiet', '--prune=now')
    const gone = `Git has no text ${blob}: what was approved cannot be shown. Fetch the commit that holds it, or correct “blob”.`
    expect(faults(repository)).toEqual([1, [gone, REWRITTEN]])
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
    expect(faults(squash(approvedRepository('QP-001')))).toEqual([0, []])
  })

  it('keeps a text that it brings along, unless its file was changed again', () => {
    const edited = () => {
      const repository = temporaryRepository(SYSTEM)
      repository.git('switch', '--quiet', '--create', 'approval')
      edit(repository, QP, 'Everybody works', 'Everybody on site works')
      repository.commit('edit')
      return approveIn(repository, 'QP-001')
    }
    expect(faults(squash(edited()))).toEqual([0, []])
    expect(faults(squash(withEarlierReview(edited())))).toEqual([1, [REWRITTEN]])
  })

  it('leaves open whether an approver who is named as co-author wrote in the text', () => {
    const repository = temporaryRepository(SYSTEM)
    repository.git('switch', '--quiet', '--create', 'approval')
    edit(repository, QP, 'Everybody works', 'Everybody on site works')
    repository.commit('edit')
    approveIn(repository, 'QP-001')
    squash(repository)
    repository.git('commit', '--quiet', '--amend', '--message', 'edit\n\nCo-authored-by: Ben <ben@example.org>')
    const commit = repository.git('rev-parse', 'HEAD').slice(0, 12)
    expect(faults(repository)).toEqual([
      0,
      [
        `Ben Example approved revision 1 of QP-001 and is named among the authors of commit ${commit}, which brought the text and its approval together, as a squash merge does. Whether Ben Example also wrote in the text, only the pull request tells.`,
      ],
    ])
  })
})

describe('what is not tampering', () => {
  it('a document that was moved after its approval', () => {
    const repository = approvedRepository('QP-001')
    repository.git('mv', 'qms-docs/procedures', 'qms-docs/rules')
    repository.commit('move')
    expect(faults(repository)).toEqual([0, []])
  })

  it('a shallow clone, which says what to fetch', () => {
    const clone = temporaryFolder()
    clone.git('clone', '--quiet', '--depth', '1', `file://${withEarlierReview(approvedRepository('QP-001')).root}`, '.')
    expect(faults(clone)).toEqual([
      0,
      [
        'This clone has only a part of the history. Run “git fetch --unshallow” to get the approved text.',
        'Only a part of the history is here. Fetch the rest with `git fetch --unshallow`; in GitHub Actions, set `fetch-depth: 0` for actions/checkout.',
      ],
    ])
    expect(clone.qms('check', ...TODAY, '--base', 'HEAD', '--rule', 'approved-text-kept').out).toContain(
      'not evaluated: approved-text-kept. Only a part of the history is here. Fetch the rest with `git fetch --unshallow`',
    )
  })
})

it('without ssh-keygen everything works but signing, which says what to install', () => {
  const repository = approvedRepository('QP-001')
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

describe('what qms verify exports', () => {
  const exported = () => {
    const repository = approvedRepository('QP-001')
    expect(repository.qms('verify', '--export', 'evidence', ...TODAY).out).toContain('evidence')
    return repository
  }
  const RECORD = 'evidence/AP-QP-001-1'
  const STATEMENT = `${RECORD}/1-ben.statement.json`

  it('is checked with the commands of its README.txt alone', () => {
    const repository = exported()
    const { blob, sha256: sum } = statementIn(repository)
    expect(readdirSync(join(repository.root, RECORD)).sort()).toEqual([
      '1-ben.statement.json',
      '1-ben.statement.json.sig',
      'approved.md',
    ])
    const [sha256sum, hashObject, verify, log] = commandsIn(repository)
    expect(shell(repository, sha256sum)).toEqual([0, `${sum}  approved.md\n`])
    expect(shell(repository, hashObject)).toEqual([0, `${blob}\n`])
    expect(shell(repository, verify)).toEqual([
      0,
      `Good "approval@qms-kit.dev" signature for ben with ED25519 key ${key.fingerprint}\n`,
    ])
    expect(shell(repository, log)[1]).toContain(`commit ${repository.git('rev-parse', 'main').trim()}`)
  })

  it('fails the same commands when anything in it was changed', () => {
    const repository = exported()
    const { blob, sha256: sum } = statementIn(repository)
    const [sha256sum, hashObject, verify] = commandsIn(repository)
    edit(repository, `${RECORD}/approved.md`, 'Everybody', 'Nobody')
    expect(shell(repository, sha256sum)[1]).not.toContain(sum)
    expect(shell(repository, hashObject)[1]).not.toContain(blob)
    edit(repository, STATEMENT, '"revision":"1"', '"revision":"2"')
    expect(shell(repository, verify)[0]).not.toBe(0)
  })

  it('does not accept a key of somebody else', () => {
    const repository = exported()
    const [, , verify] = commandsIn(repository)
    edit(repository, 'evidence/allowed_signers', base64Of(key), base64Of(other))
    expect(shell(repository, verify)[0]).not.toBe(0)
  })

  function statementIn(repository: TemporaryRepository): Record<'at' | 'blob' | 'sha256', string> {
    return JSON.parse(repository.read(STATEMENT)) as Record<'at' | 'blob' | 'sha256', string>
  }

  /** The indented lines, with what stands for the record put in. */
  function commandsIn(repository: TemporaryRepository): readonly string[] {
    const { at, blob } = statementIn(repository)
    const time = new Date(at).toISOString().replace(/\.\d+|[-:T]/g, '')
    const filled = repository
      .read('evidence/README.txt')
      .replaceAll('\\\n', ' ')
      .replaceAll('N-PERSON', '1-ben')
      .replaceAll('PERSON', 'ben')
      .replaceAll('TIME', time)
      .replaceAll('BLOB', blob)
    const commands = [...filled.matchAll(/^ {5}(\S.*)$/gm)].map(([, command = '']) => command)
    expect(commands.map((command) => command.split(' ', 2).join(' '))).toEqual([
      'sha256sum approved.md',
      'git hash-object',
      'ssh-keygen -Y',
      'git log',
    ])
    return commands
  }

  function shell({ root }: TemporaryRepository, command = ''): [code: number | null, out: string] {
    const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: join(root, RECORD), encoding: 'utf8' })
    return [status, stdout]
  }

  function base64Of({ publicKey }: SshKeyPair): string {
    return publicKey.split(' ')[1] ?? ''
  }
})
