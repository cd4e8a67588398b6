/** @returns the bytes in Base64 with padding (RFC 4648, section 4) */
export function toBase64(bytes: Uint8Array): string {
  let characters = ''
  for (const byte of bytes) characters += String.fromCharCode(byte)
  return btoa(characters)
}

/** @returns the bytes; undefined unless the text is written exactly as Base64 with padding is */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    return text !== '' && toBase64(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}
