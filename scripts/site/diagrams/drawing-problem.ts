/** @param message of a drawing program @returns what is wrong, and where, in plain words */
export function drawingProblem(message: string): string {
  const line = /syntax error in line (\d+)(?: near '([^']*)')?/.exec(message)
  if (line?.[2]) return `Line ${line[1]} is not understood, near “${line[2]}”.`
  if (line) return `Line ${line[1]} is not understood, or something after it is missing.`
  if (/memory|allocat|unreachable/i.test(message)) return 'It is too large to draw. Split it into several diagrams.'
  return 'It is not understood. Look for a mistake in its text.'
}
