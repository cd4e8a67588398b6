import { joinBytes } from '../../../core/bytes/join-bytes.js'
import type { DigestAlgorithm, KeyNumbers } from '../../../core/platform/platform.js'
import type { Wire } from './ssh-wire.js'
import { readWire } from './ssh-wire.js'

/** What is particular to one kind of key. */
export interface SshKeyKind {
  /** Reads what follows the name of the kind in the public key. @returns undefined when no such key can be */
  readonly readKey: (wire: Wire) => KeyNumbers | undefined
  /** The names that its signatures may have, each with the hash; null where the signature has its own. */
  readonly hashes: ReadonlyMap<string, DigestAlgorithm | null>
  /** @returns the signature as a key's `verify` takes it: r and s side by side for ECDSA; undefined when it cannot be one */
  readonly readSignature: (value: Uint8Array, key: KeyNumbers) => Uint8Array | undefined
  /** The key lies in a device (FIDO) and signs, besides the text, for what it was made and that a person touched it. */
  readonly isInDevice: boolean
}

/** The bits of the shortest and the longest RSA key that OpenSSH takes. */
const RSA_BITS = { min: 1024, max: 16_384 }

/** RFC 8709 */
const ed25519: SshKeyKind = {
  readKey: (wire) => ({ kind: 'Ed25519', x: wire.string() }),
  hashes: new Map([['ssh-ed25519', null]]),
  readSignature: (value) => value,
  isInDevice: false,
}

/** RFC 8332; signatures named `ssh-rsa` rest on SHA-1 and are left out. */
const rsa: SshKeyKind = {
  readKey(wire) {
    const [e, n] = [wire.number(), wire.number()]
    const bits = n.length * 8 - Math.clz32(n[0] ?? 0) + 24
    if (bits < RSA_BITS.min || bits > RSA_BITS.max) return undefined
    return { kind: 'RSA', e, n }
  },
  hashes: new Map([
    ['rsa-sha2-256', 'sha256'],
    ['rsa-sha2-512', 'sha512'],
  ]),
  readSignature: (value, key) => ('n' in key ? padded(value, key.n.length) : undefined),
  isInDevice: false,
}

/** RFC 5656 */
function ecdsa(curve: string, kind: 'P-256' | 'P-384' | 'P-521', hash: DigestAlgorithm, size: number): SshKeyKind {
  return {
    readKey(wire) {
      const [name, point] = [wire.name(), wire.string()]
      const isUncompressed = point[0] === 4 && point.length === 1 + 2 * size
      if (name !== curve || !isUncompressed) return undefined
      const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)]
      return { kind, x, y }
    },
    hashes: new Map([[`ecdsa-sha2-${curve}`, hash]]),
    readSignature(value) {
      const [r, s] = readWire(value, (wire) => [wire.number(), wire.number()] as const) ?? []
      const halves = [r && padded(r, size), s && padded(s, size)].filter((half) => half !== undefined)
      return halves.length === 2 ? joinBytes(halves) : undefined
    },
    isInDevice: false,
  }
}

/** OpenSSH’s PROTOCOL.u2f */
function inDevice(kind: SshKeyKind): SshKeyKind {
  const hashes = new Map([...kind.hashes].map(([name, hash]) => [`sk-${name}@openssh.com`, hash]))
  return { ...kind, hashes, isInDevice: true }
}

const nistp256 = ecdsa('nistp256', 'P-256', 'sha256', 32)

/** Every kind of key that can sign here, by its name. */
export const SSH_KEY_KINDS: ReadonlyMap<string, SshKeyKind> = new Map([
  ['ssh-ed25519', ed25519],
  ['ecdsa-sha2-nistp256', nistp256],
  ['ecdsa-sha2-nistp384', ecdsa('nistp384', 'P-384', 'sha384', 48)],
  ['ecdsa-sha2-nistp521', ecdsa('nistp521', 'P-521', 'sha512', 66)],
  ['ssh-rsa', rsa],
  ['sk-ssh-ed25519@openssh.com', inDevice(ed25519)],
  ['sk-ecdsa-sha2-nistp256@openssh.com', inDevice(nistp256)],
])

function padded(value: Uint8Array, size: number): Uint8Array | undefined {
  return value.length > size ? undefined : joinBytes([new Uint8Array(size - value.length), value])
}
