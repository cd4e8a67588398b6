import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { withFile } from '../../../testing/small-qms.js'
import { securityKey } from '../../../testing/ssh-by-hand.js'
import { generateSshKey, keyFolder, sshSign, sshVerifies } from '../../../testing/ssh-keys.js'
import { allowedSigners } from './allowed-signers.js'
import { SIGNATURE_NAMESPACE as NAMESPACE } from './statement.js'

const folder = keyFolder()
const [ada, bob] = [generateSshKey(folder, 'ada'), generateSshKey(folder, 'bob', ['-t', 'ecdsa'])]
const device = securityKey('sk-ecdsa-sha2-nistp256@openssh.com')

async function signersOf(people: readonly object[]): Promise<string> {
  const files = withFile('qms-docs/people.yml', stringify({ people }))
  return allowedSigners(await readQms(memoryTree(files), { today: () => '2026-11-22' }))
}

const person = (id: string, ...keys: readonly object[]) => ({ id, name: id, from: '2020-01-01', keys })
const ordinary = () =>
  signersOf([
    person('ada', { key: ada.publicKey, from: '2026-01-01', to: '2026-06-30' }),
    person('bob', { key: bob.publicKey, from: '2026-01-01' }, { key: device.publicKey, from: '2026-03-01' }),
  ])

it('lists for each key whose it is, for what and when: the days of Zurich, in UTC', async () => {
  const [ofAda, ofBob] = [ada, bob].map(({ publicKey }) => publicKey.split(' ').slice(0, 2).join(' '))
  expect((await ordinary()).split('\n')).toEqual([
    `ada namespaces="approval@qms-kit.dev,git",valid-after="20251231230000Z",valid-before="20260630215959Z" ${ofAda}`,
    `bob namespaces="approval@qms-kit.dev,git",valid-after="20251231230000Z" ${ofBob}`,
    `bob namespaces="approval@qms-kit.dev,git",valid-after="20260228230000Z" ${device.publicKey}`,
    '',
  ])
})

it.each([
  ['20251231225959Z', false],
  ['20251231230000Z', true],
  ['20260630215959Z', true],
  ['20260630220000Z', false],
])('ssh-keygen takes what is signed at %s for valid: %s', async (time, expected) => {
  const signature = sshSign(ada, 'text', NAMESPACE)
  const given = { folder, allowedSigners: await ordinary(), namespace: NAMESPACE, signature, text: 'text', time }
  expect(sshVerifies({ ...given, person: 'ada' })).toBe(expected)
  expect(sshVerifies({ ...given, person: 'bob' })).toBe(false)
})

it('ssh-keygen takes the keys for approvals only', async () => {
  const given = { folder, allowedSigners: await ordinary(), person: 'bob', text: 'text', time: '20260401120000Z' }
  const verifies = (signature: string, namespace: string) => sshVerifies({ ...given, namespace, signature })
  expect(verifies(sshSign(bob, 'text', NAMESPACE), NAMESPACE)).toBe(true)
  expect(verifies(device.sign('text', { flags: 1 }), NAMESPACE)).toBe(true)
  expect(verifies(sshSign(bob, 'text', 'file'), 'file')).toBe(false)
})

it('a key that cannot be read, or whose period ends before it begins, keeps no other from counting', async () => {
  const broken = await signersOf([
    person('ada', { key: 'ssh-ed25519 AAAA', from: '2026-01-01' }),
    person('eve', { key: `${ada.publicKey}\n* ${ada.publicKey}`, from: '2026-06-30', to: '2026-01-01' }),
    person('bob', { key: bob.publicKey, from: '2026-01-01' }),
  ])
  const signature = sshSign(bob, 'text', NAMESPACE)
  const given = { folder, namespace: NAMESPACE, signature, text: 'text', time: '20260401120000Z' }
  expect(broken.split('\n')).toHaveLength(2)
  expect(sshVerifies({ ...given, allowedSigners: broken, person: 'bob' })).toBe(true)
})

it('nothing that stands after a key gets into the file', async () => {
  const text = await signersOf([person('ada', { key: `${ada.publicKey}\n* ${bob.publicKey}`, from: '2026-01-01' })])
  expect(text.split('\n')).toHaveLength(2)
  expect(text).not.toContain('*')
})
