const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export function toUtf8(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content
}

/** @returns the text, a byte-order mark included; what is no UTF-8 becomes U+FFFD */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}
