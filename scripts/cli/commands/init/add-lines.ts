/**
 * @param present a file that git reads line by line, such as .gitignore
 * @param wanted the lines that it needs
 * @returns the file with those that are missing at its end
 */
export function addLines(present: string, wanted: string): string {
  const known = new Set(present.split(/\r?\n/).map(meaningOf))
  const missing = wanted
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !known.has(meaningOf(line)))
  if (missing.length === 0) return present
  const lineEnd = present.includes('\r\n') ? '\r\n' : '\n'
  const gap = present === '' || present.endsWith('\n') ? '' : lineEnd
  return `${present}${gap}${missing.map((line) => `${line}${lineEnd}`).join('')}`
}

/** node_modules, node_modules/ and /node_modules all leave out the folder at the top. */
function meaningOf(line: string): string {
  return line.trim().replace(/^\/|\/$/g, '')
}
