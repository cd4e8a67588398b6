const CHUNK_BYTES = 1024 * 1024

/**
 * Reads text line by line, so that a large file is never one string. Without byte-order mark and the ends of lines; what is not
 * UTF-8 becomes U+FFFD. A line longer than `most` is given only in part, and is the last.
 */
export function* linesOf(bytes: Uint8Array, most: number): Generator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for (let from = 0; from < bytes.length && rest.length <= most; from += CHUNK_BYTES) {
    const end = from + CHUNK_BYTES
    const lines = (rest + decoder.decode(bytes.subarray(from, end), { stream: end < bytes.length })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield withoutReturn(line)
  }
  if (rest !== '') yield withoutReturn(rest)
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
