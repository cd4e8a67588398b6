import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../core/bytes/digest.js'
import {
  AP,
  approvedRepository,
  edit,
  faults,
  QP,
  REWRITTEN,
  ROLE,
  signedSystem,
  TODAY,
} from '../../../testing/signed-qms.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { generateSshKey, keyFolder } from '../../../testing/ssh-keys.js'
import { type TemporaryRepository, temporaryRepository } from '../../../testing/temporary-repository.js'

const AP_OF_ROLE = 'qms-docs/records/approvals/AP-quality-manager-1.md'
const key = generateSshKey(keyFolder(), 'ben')

function blobOf(repository: TemporaryRepository, path: string): string {
  return repository.git('hash-object', '--no-filters', path).trim()
}

const digestIn = (record: string) => /^digest: (.*)$/m.exec(record)?.[1]
const ZEROS = '0'.repeat(64)
const CHANGED = 'this record was changed after it was written, or never fitted its text.'
/** A form of the statement that there is not. */
const UNREADABLE =
  'Ben Example approved it as quality-manager on 2026-11-22: that cannot be read in full, so it does not count. `qms check` says why.'
const OTHER_TEXT =
  'The signature of Ben Example is over another text: this record was changed after it was signed, or the signature belongs to another approval. Restore what was signed, or have the approval signed again.'

describe('tampering is seen:', () => {
  it('a digest edited by hand', () => {
    const repository = approvedRepository(key, 'QP-001')
    const digest = digestIn(repository.read(AP))
    edit(repository, AP, /^digest: .*$/m, `digest: "${ZEROS}"`)
    expect(faults(repository)).toEqual([1, [`The digest of the approved text is ${digest}: ${CHANGED}`, OTHER_TEXT]])
  })

  it('a checksum edited by hand', () => {
    const repository = approvedRepository(key, 'QP-001')
    edit(repository, AP, /^sha256: .*$/m, `sha256: "${ZEROS}"`)
    const said = `The checksum of the approved text is ${sha256(Buffer.from(SMALL_QMS[QP] ?? ''))}: ${CHANGED}`
    expect(faults(repository)).toEqual([1, [said, OTHER_TEXT]])
  })

  it('another text put in the place of the approved one', () => {
    const repository = approvedRepository(key, 'QP-001')
    edit(repository, AP, /^blob: .*$/m, `blob: ${repository.git('rev-parse', `main:${ROLE}`).trim()}`)
    expect(faults(repository)).toEqual([
      1,
      [
        'The approved text is of quality-manager, not of QP-001.',
        `The checksum of the approved text is ${sha256(Buffer.from(SMALL_QMS[ROLE] ?? ''))}: ${CHANGED}`,
        REWRITTEN,
        OTHER_TEXT,
      ],
    ])
  })

  it('a signature moved to another record', () => {
    const repository = approvedRepository(key, 'QP-001', 'quality-manager')
    const signature = / +ssh_signature: [\s\S]*END SSH SIGNATURE-----\n/
    edit(repository, AP_OF_ROLE, signature, signature.exec(repository.read(AP))?.[0] ?? '')
    expect(faults(repository, 'quality-manager')).toEqual([1, [OTHER_TEXT]])
    expect(faults(repository)).toEqual([0, []])
  })

  it('who had to approve, the commit that was looked at, and the form of the signature', () => {
    const repository = approvedRepository(key, 'QP-001')
    const record = repository.read(AP)
    expect(record).toContain('      statement: 2\n')
    for (const [from, to, said = OTHER_TEXT] of [
      ['required: []', 'required: [quality-manager]'],
      ['required: []\n', ''],
      [/head: .*/, `head: ${ZEROS.slice(0, 40)}`],
      ['      statement: 2\n', ''],
      ['      statement: 2\n', '      statement: 1\n', UNREADABLE],
    ] as const) {
      edit(repository, AP, from, to)
      expect(faults(repository)).toEqual([1, expect.arrayContaining([said])])
      repository.write({ [AP]: record })
    }
    expect(faults(repository)).toEqual([0, []])
  })

  it('another commit said to be the one that was looked at', () => {
    const repository = temporaryRepository(signedSystem(key))
    const first = repository.git('rev-parse', 'HEAD').trim()
    edit(repository, QP, 'Everybody works', 'Everybody on site works')
    repository.commit('edit')
    expect(repository.qms('approve', 'QP-001', '--by', 'ben', ...TODAY).code).toBe(0)
    const approved = repository.commit('approve')
    edit(repository, AP, /head: .*/, `head: ${first}`)
    const said = `Commit ${first.slice(0, 12)}, which Ben Example looked at, holds another text: this record was changed after it was written, or the person approved what they had not before them. Have the text approved again.`
    expect(faults(repository)).toEqual([1, [said]])
    expect(repository.qms('check', ...TODAY, '--base', approved).out).toContain(said)
    repository.git('checkout', '--quiet', '--orphan', 'beside')
    repository.git('rm', '--quiet', '-r', '--force', 'qms-docs/procedures')
    const beside = repository.commit('beside')
    repository.git('checkout', '--quiet', 'main')
    edit(repository, AP, /head: .*/, `head: ${beside}`)
    expect(faults(repository)).toEqual([
      1,
      [
        said
          .replace('holds another text', 'does not hold the document')
          .replace(first.slice(0, 12), beside.slice(0, 12)),
      ],
    ])
  })

  it('a text edited after its approval, and the record made to fit', () => {
    const repository = approvedRepository(key, 'QP-001')
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
    expect(faults(repository)).toEqual([1, [expect.stringContaining('looked at, holds another text:'), OTHER_TEXT]])
    expect(repository.qms('check', ...TODAY, '--rule', 'signatures-hold').code).toBe(1)
  })

  it('a key that was not valid that day', () => {
    const repository = approvedRepository(key, 'QP-001')
    edit(repository, 'qms-docs/people.yml', 'from: 2026-01-01 }', 'from: 2026-11-23 }')
    expect(faults(repository)).toEqual([
      1,
      [
        'The signature of Ben Example is of 2026-11-22, but its key was valid from 2026-11-23. Have the approval signed again with a key that is valid, or correct the days of this key in people.yml.',
      ],
    ])
  })

  it('an author who approves, whatever the record says', () => {
    const repository = approvedRepository(key, 'QP-001')
    expect(repository.git('cat-file', 'commit', 'main')).toContain('author Ada <ada@example.org>')
    edit(repository, 'qms-docs/people.yml', 'emails: [ben@example.org]', 'emails: [ada@example.org]')
    edit(repository, 'qms-docs/people.yml', 'emails: [ada@example.org], roles', 'roles')
    const said =
      'Ben Example approved revision 1 of QP-001 but wrote part of it, according to git. Authors cannot approve their own text: have another person approve it.'
    expect(faults(repository)).toEqual([1, [said]])
    expect(repository.qms('check', ...TODAY, '--base', 'main', '--rule', 'approved-by-others').out).toContain(said)
  })

  it('a history in which the commit with the approved text is gone, and later the text itself', () => {
    const repository = approvedRepository(key, 'QP-001')
    edit(repository, QP, 'next_review: 2028-01-01', 'next_review: 2027-12-01')
    repository.commit('review earlier')
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
