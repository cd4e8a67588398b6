import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { Qms } from '../../../core/model/qms.js'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { armored, keyBytes, securityKey } from '../../../testing/ssh-by-hand.js'
import { generateSshKey, keyFolder, type SshKeyPair, sshSign, sshVerifies } from '../../../testing/ssh-keys.js'
import { allowedSigners } from './allowed-signers.js'
import { signatureOf } from './approval-signature.js'
import { wireString } from './ssh-wire.js'
import { type ApprovalEntry, SIGNATURE_NAMESPACE, STATEMENT_FORM, statementOf } from './statement.js'

const folder = keyFolder()
const keys = {
  ada: generateSshKey(folder, 'ada'),
  adaLater: generateSshKey(folder, 'ada-later', ['-t', 'ecdsa']),
  bob: generateSshKey(folder, 'bob'),
  stranger: generateSshKey(folder, 'stranger'),
}
const device = securityKey('sk-ssh-ed25519@openssh.com')

const PEOPLE = stringify({
  people: [
    {
      id: 'ada',
      name: 'Ada Example',
      from: '2020-01-01',
      roles: [{ role: 'quality-manager' }],
      keys: [
        { key: keys.ada.publicKey, from: '2026-01-01', to: '2026-06-30' },
        { key: keys.adaLater.publicKey, from: '2026-07-01' },
        { key: device.publicKey, from: '2026-01-01' },
      ],
    },
    { id: 'bob', name: 'Bob Example', from: '2020-01-01', keys: [{ key: keys.bob.publicKey, from: '2026-01-01' }] },
  ],
})
const APPROVED = {
  document: 'QP-001',
  revision: '1',
  blob: 'b'.repeat(40),
  sha256: 'a'.repeat(64),
  digest: 'd'.repeat(64),
  effective_from: '2026-12-01',
}
const ENTRY = { by: 'ada', role: 'quality-manager', meaning: 'approved', at: '2026-05-04T10:00:00+02:00' } as const
const STATEMENT = statementOf(APPROVED, ENTRY) ?? ''

async function read(entry: ApprovalEntry, fields: object = APPROVED, people = PEOPLE): Promise<Qms> {
  const record = { id: 'AP-QP-001-1', type: 'approval', ...fields, change: 'First issue of this.', approvals: [entry] }
  const files = {
    ...SMALL_QMS,
    'qms-docs/people.yml': people,
    'qms-docs/records/approvals/AP-QP-001-1.md': `---\n${stringify(record)}---\n`,
  }
  return readQms(memoryTree(files), { today: () => '2026-11-22' })
}

/** What is said of the signature of a record as it is in a file. */
async function signature(ssh_signature: string, entry: Partial<ApprovalEntry> = {}, fields: object = APPROVED) {
  const qms = await read({ ...ENTRY, ...entry, evidence: { ssh_signature } }, fields)
  const [record] = qms.ofType('approval')
  return record && signatureOf(qms, record, record.fields.approvals?.[0] ?? {})
}

function signed(key: SshKeyPair, entry: Partial<typeof ENTRY> | { at: string } = {}, namespace = SIGNATURE_NAMESPACE) {
  return sshSign(key, statementOf(APPROVED, { ...ENTRY, ...entry }) ?? '', namespace)
}

describe('the signature of an approval', () => {
  it('is valid by a key that the person had on that day', async () => {
    expect(await signature(signed(keys.ada))).toEqual({ state: 'valid', fingerprint: keys.ada.fingerprint })
    expect(await signature(device.sign(STATEMENT, { flags: 1 }))).toMatchObject({ state: 'valid' })
  })

  it('is over the form that its entry names, and over no other', async () => {
    const evidence = { head: 'f'.repeat(40), statement: STATEMENT_FORM }
    const approved = { ...APPROVED, required: ['quality-manager'] }
    const second = sshSign(keys.ada, statementOf(approved, { ...ENTRY, evidence }) ?? '', SIGNATURE_NAMESPACE)
    const state = async (more: object, fields: object = approved) => {
      const qms = await read({ ...ENTRY, evidence: { ssh_signature: second, ...more } }, fields)
      const [record] = qms.ofType('approval')
      return record && signatureOf(qms, record, record.fields.approvals?.[0] ?? {})
    }
    expect(await state(evidence)).toMatchObject({ state: 'valid' })
    expect(await state({ head: evidence.head })).toMatchObject({ reason: 'other-text' })
    expect(await state({ ...evidence, statement: 3 })).toMatchObject({ reason: 'other-text' })
    expect(await state({ statement: 2 })).toMatchObject({ reason: 'incomplete' })
    expect(await state({ ...evidence, head: 'e'.repeat(40) })).toMatchObject({ reason: 'other-text' })
    expect(await state(evidence, { ...approved, required: [] })).toMatchObject({ reason: 'other-text' })
    expect(await state(evidence, APPROVED)).toMatchObject({ reason: 'other-text' })
    const first = sshSign(keys.ada, STATEMENT, SIGNATURE_NAMESPACE)
    expect(await state({ ...evidence, ssh_signature: first })).toMatchObject({ reason: 'other-text' })
    expect(await state({ head: evidence.head, ssh_signature: first })).toMatchObject({ state: 'valid' })
  })

  it('covers the pictures', async () => {
    const withPicture = { ...APPROVED, files: [{ path: 'a.png', blob: 'c'.repeat(40), sha256: 'e'.repeat(64) }] }
    const overPicture = sshSign(keys.ada, statementOf(withPicture, ENTRY) ?? '', SIGNATURE_NAMESPACE)
    expect(await signature(overPicture, {}, withPicture)).toMatchObject({ state: 'valid' })
    expect(await signature(overPicture)).toMatchObject({ reason: 'other-text' })
    expect(await signature(signed(keys.ada), {}, withPicture)).toMatchObject({ reason: 'other-text' })
  })

  it('by a security key counts only with a PIN or a fingerprint, from the day that qms.yml names', async () => {
    const state = async (flags: number, user_verified?: string, by = device.sign(STATEMENT, { flags })) => {
      const qms = await read({ ...ENTRY, evidence: { ssh_signature: by } })
      const approvals = { ...qms.settings.approvals, ...(user_verified && { user_verified }) }
      const [record] = qms.ofType('approval')
      const asked = { ...qms, settings: { ...qms.settings, approvals } }
      return record && signatureOf(asked, record, record.fields.approvals?.[0] ?? {})
    }
    expect(await state(5, '2026-05-04')).toMatchObject({ state: 'valid' })
    expect(await state(1, '2026-05-05')).toMatchObject({ state: 'valid' })
    expect(await state(1)).toMatchObject({ state: 'valid' })
    expect(await state(0, '2026-05-04', signed(keys.ada))).toMatchObject({ state: 'valid' })
    expect(await state(4, '2026-05-04')).toMatchObject({ reason: 'not-confirmed' })
    expect(await state(1, '2026-05-04')).toEqual({
      state: 'faulty',
      reason: 'not-verified',
      message:
        'The signature of Ada Example came from a security key that asked for no PIN and no fingerprint, and since 2026-05-04 that is asked for (“approvals.user_verified” in qms.yml). Make a key that asks (ssh-keygen -t ed25519-sk -O verify-required), list it in people.yml, and sign again.',
    })
  })

  it('need not be there', async () => {
    const qms = await read({ ...ENTRY, evidence: { note: 'In the safe.' } })
    const [record] = qms.ofType('approval')
    expect(record && signatureOf(qms, record, record.fields.approvals?.[0] ?? {})).toEqual({ state: 'none' })
  })

  it.each([
    ['2026-06-30T23:30:00+02:00', 'ada', 'valid'],
    ['2026-06-30T23:30:00-05:00', 'ada', 'faulty'],
    ['2026-06-30T23:30:00-05:00', 'adaLater', 'valid'],
    ['2026-07-01T05:00:00+09:00', 'ada', 'valid'],
    ['2025-12-31T23:59:59+01:00', 'ada', 'faulty'],
    ['2026-01-01T00:00:00+01:00', 'ada', 'valid'],
  ] as const)('of %s, by the key %s, is %s: days are those of Zurich, for ssh-keygen, too', async (at, key, state) => {
    const made = signed(keys[key], { at })
    expect(await signature(made, { at })).toMatchObject({ state })

    const text = statementOf(APPROVED, { ...ENTRY, at }) ?? ''
    const time = new Date(at).toISOString().replace(/\.\d+|[-:T]/g, '')
    const signers = { allowedSigners: allowedSigners(await read(ENTRY)), person: 'ada', namespace: SIGNATURE_NAMESPACE }
    expect(sshVerifies({ folder, ...signers, signature: made, text, time })).toBe(state === 'valid')
  })

  it.each([
    [
      'other-text',
      () => signature(signed(keys.ada), { meaning: 'reviewed' }),
      'The signature of Ada Example is over another text: this record was changed after it was signed, or the signature belongs to another approval. Restore what was signed, or have the approval signed again.',
    ],
    [
      'key-of-another',
      () => signature(signed(keys.bob)),
      'The signature of Ada Example was made with a key of Bob Example. Each person signs with their own key: have Ada Example sign.',
    ],
    [
      'unknown-key',
      () => signature(signed(keys.stranger)),
      `The signature of Ada Example was made with the key ${keys.stranger.fingerprint}, which people.yml does not list. If it is a key of Ada Example, list it there with the first day on which it was valid; else have the approval signed again.`,
    ],
    [
      'key-not-valid-then',
      () => signature(signed(keys.ada, { at: '2026-07-01T10:00:00+02:00' }), { at: '2026-07-01T10:00:00+02:00' }),
      'The signature of Ada Example is of 2026-07-01, but its key was valid from 2026-01-01 to 2026-06-30. Have the approval signed again with a key that is valid, or correct the days of this key in people.yml.',
    ],
    [
      'unreadable',
      () => signature(signed(keys.ada).slice(0, 200)),
      'The signature of Ada Example cannot be read: it is damaged, or a part is missing. Put in the whole text that ssh-keygen gave, from “-----BEGIN SSH SIGNATURE-----” to “-----END SSH SIGNATURE-----”.',
    ],
    [
      'other-namespace',
      () => signature(signed(keys.ada, {}, 'file')),
      'The signature of Ada Example was made for “file”, but approvals are signed for “approval@qms-kit.dev”. Have the approval signed again.',
    ],
    [
      'unsupported-key',
      () => signature(armored(keyBytes('ssh-dss', '…'), [wireString('ssh-dss')])),
      'The signature of Ada Example was made with a key of the kind “ssh-dss”, which is not accepted. Sign with one of the kinds ssh-ed25519, ecdsa-sha2-nistp256, ecdsa-sha2-nistp384, ecdsa-sha2-nistp521, ssh-rsa, sk-ssh-ed25519@openssh.com, sk-ecdsa-sha2-nistp256@openssh.com.',
    ],
    [
      'unsupported-algorithm',
      () => signature(armored(Buffer.from(keys.ada.publicKey.split(' ')[1] ?? '', 'base64'), [], 'md5')),
      'The signature of Ada Example was made in a way that is not accepted, because it is old and weak or not known here. Have the approval signed again, with a current ssh-keygen.',
    ],
    [
      'not-confirmed',
      () => signature(device.sign(STATEMENT, { flags: 0 })),
      'The signature of Ada Example came from a security key that was not touched to confirm. Have the approval signed again, with a key that asks for a touch.',
    ],
    [
      'incomplete',
      () => signature(signed(keys.ada), {}, { ...APPROVED, digest: '' }),
      'The signature of Ada Example cannot be checked: a field that it covers is missing, or cannot be read. Complete the record as it was signed.',
    ],
  ] as const)('may have a fault: %s', async (reason, answer, message) => {
    expect(await answer()).toEqual({ state: 'faulty', reason, message })
  })
})
