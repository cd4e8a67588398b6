/** Reads the parts of what SSH writes, one after the other (RFC 4251, section 5). */
export interface Wire {
  bytes(length: number): Buffer
  /** All that is left. */
  rest(): Buffer
  uint32(): number
  /** Bytes that are preceded by their length. */
  string(): Buffer
  /** A string of names such as `ssh-ed25519`. */
  name(): string
  /** A number that is not negative, without leading zeros. */
  number(): Buffer
}

/** @returns what `read` makes of the bytes; nothing when they end too early, go on after it, or are not what it expects */
export function readWire<Value>(bytes: Buffer, read: (wire: Wire) => Value | undefined): Value | undefined {
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
export function wireString(content: Buffer | string): Buffer {
  const bytes = Buffer.from(content)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

class UnexpectedBytes extends Error {}

function wireOver(all: Buffer): { wire: Wire; isAtEnd: () => boolean } {
  let position = 0
  const bytes = (length: number) => {
    if (length > all.length - position) throw new UnexpectedBytes()
    position += length
    return all.subarray(position - length, position)
  }
  const rest = () => bytes(all.length - position)
  const uint32 = () => bytes(4).readUInt32BE()
  const string = () => bytes(uint32())
  const name = () => string().toString('latin1')
  const number = () => unsigned(string())
  return { wire: { bytes, rest, uint32, string, name, number }, isAtEnd: () => position === all.length }
}

function unsigned(bytes: Buffer): Buffer {
  if ((bytes[0] ?? 0) >= 0x80) throw new UnexpectedBytes()
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? bytes.subarray(bytes.length) : bytes.subarray(first)
}
