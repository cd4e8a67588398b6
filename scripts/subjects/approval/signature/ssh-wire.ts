import { joinBytes } from '../../../core/bytes/join-bytes.js'
import { fromUtf8, toUtf8 } from '../../../core/bytes/utf8.js'

/** Reads the parts of what SSH writes, one after the other (RFC 4251, section 5). */
export interface Wire {
  bytes(length: number): Uint8Array
  /** All that is left. */
  rest(): Uint8Array
  uint32(): number
  /** Bytes that are preceded by their length. */
  string(): Uint8Array
  /** A string of names such as `ssh-ed25519`. */
  name(): string
  /** A number that is not negative, without leading zeros. */
  number(): Uint8Array
}

/** @returns what `read` makes of the bytes; nothing when they end too early, go on after it, or are not what it expects */
export function readWire<Value>(bytes: Uint8Array, read: (wire: Wire) => Value | undefined): Value | undefined {
  const { wire, isAtEnd } = wireOver(bytes)
  try {
    const value = read(wire)
    return isAtEnd() ? value : undefined
  } catch (error) {
    if (error instanceof UnexpectedBytes) return undefined
    throw error
  }
}

/** @returns the bytes with their length before them */
export function wireString(content: Uint8Array | string): Uint8Array {
  const bytes = toUtf8(content)
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, bytes.length)
  return joinBytes([length, bytes])
}

class UnexpectedBytes extends Error {}

function wireOver(all: Uint8Array): { wire: Wire; isAtEnd: () => boolean } {
  let position = 0
  const bytes = (length: number) => {
    if (length > all.length - position) throw new UnexpectedBytes()
    position += length
    return all.subarray(position - length, position)
  }
  const rest = () => bytes(all.length - position)
  const uint32 = () => toNumber(bytes(4))
  const string = () => bytes(uint32())
  const name = () => fromUtf8(string())
  const number = () => unsigned(string())
  return { wire: { bytes, rest, uint32, string, name, number }, isAtEnd: () => position === all.length }
}

function unsigned(bytes: Uint8Array): Uint8Array {
  if ((bytes[0] ?? 0) >= 0x80) throw new UnexpectedBytes()
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? bytes.subarray(bytes.length) : bytes.subarray(first)
}

function toNumber(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
}
