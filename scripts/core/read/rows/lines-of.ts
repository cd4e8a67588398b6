/** No line that is read at all is longer. */
const CHUNK_BYTES = 4 * 1024 * 1024
const LINE_FEED = 10

/**
 * Reads text line by line, so that a large file is never one string. Without byte-order mark and the ends of lines; what is not
 * UTF-8 becomes U+FFFD. A line longer than a chunk is given only in part, and is the last.
 */
export function* linesOf(bytes: Uint8Array): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const isLast = from + CHUNK_BYTES >= bytes.length
    const cut = isLast ? bytes.length : bytes.lastIndexOf(LINE_FEED, from + CHUNK_BYTES - 1)
    const end = cut < from ? from + CHUNK_BYTES : cut
    // What is decoded as a whole takes a byte a letter in memory, what is decoded piece by piece two.
    const text = new TextDecoder('utf-8', { ignoreBOM: from > 0 }).decode(bytes.subarray(from, end))
    const lines = text.split('\n')
    if (isLast && lines.at(-1) === '') lines.pop()
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
    if (cut < from) return
    from = end + 1
  }
}
