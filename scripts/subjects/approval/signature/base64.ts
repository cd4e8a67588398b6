/** @returns the bytes; nothing unless the text is written exactly as Base64 with padding is (RFC 4648) */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined
}
