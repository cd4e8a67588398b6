import { lstatSync, readFileSync } from 'node:fs'
import { Misuse } from '../../command/misuse.js'

/** No report is longer; a comment is much shorter. */
const MOST_BYTES = 1024 * 1024

/**
 * Reads a report that another job made. That job is not trusted: a link would post whatever it leads to, such as a password.
 *
 * @param name what the user called it
 * @throws Misuse if there is no such file, or it is no plain one
 */
export function readReportFile(path: string, name: string): string {
  const facts = lstatSync(path, { throwIfNoEntry: false })
  if (!facts) {
    throw new Misuse(`There is no file “${name}” to post. Make it with qms change --base main --format markdown.`)
  }
  if (!facts.isFile() || facts.size > MOST_BYTES) {
    throw new Misuse(`“${name}” is not a report: that is a file, no link or folder, of at most a megabyte.`)
  }
  return readFileSync(path, 'utf8')
}
