import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AP, approvedRepository, approveSigned, edit, QP, signedSystem, TODAY } from '../../../testing/signed-qms.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { generateSshKey, keyFolder, type SshKeyPair } from '../../../testing/ssh-keys.js'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'

const folder = keyFolder()
const key = generateSshKey(folder, 'ben')
const other = generateSshKey(folder, 'other')

describe('what qms verify exports', () => {
  const exported = () => {
    const repository = approvedRepository(key, 'QP-001')
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

  it('holds the pictures of a text, also two of one name', () => {
    const repository = temporaryRepository({
      ...signedSystem(key),
      [QP]: `${SMALL_QMS[QP]}\n![Scale](one/scale.png) ![Scale](two/scale.png)\n`,
      'qms-docs/procedures/one/scale.png': 'first',
      'qms-docs/procedures/two/scale.png': 'second',
    })
    approveSigned(repository, key, 'QP-001')
    repository.qms('verify', '--export', 'evidence', ...TODAY)
    expect(readdirSync(join(repository.root, RECORD, 'pictures')).sort()).toEqual(['1-scale.png', '2-scale.png'])
    expect(repository.read(`${RECORD}/pictures/2-scale.png`)).toBe('second')
  })

  it('goes to no place that holds something already', () => {
    const repository = approvedRepository(key, 'QP-001')
    const said = (place: string) => repository.qms('verify', '--export', place, ...TODAY)
    expect(said('qms-docs').error).toContain('qms-docs is not empty, so nothing was written.')
    expect(said(AP)).toMatchObject({ code: 2 })
    expect(said(AP).error).toContain(`${AP} is not empty, so nothing was written.`)
  })

  it('does not accept a key of another person', () => {
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
