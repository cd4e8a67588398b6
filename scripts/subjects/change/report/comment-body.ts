import { takeWhatFits } from '../../../core/format/text/take-what-fits.js'

/** By what the comment is found again: a reader does not see it. */
export const CHANGE_MARK = '<!-- qms-kit: what changes -->'

/** In a report that need not be read, because nothing controlled changes. */
export const NOTHING_MARK = '<!-- qms-kit: nothing controlled changes -->'

/** What GitHub takes. */
const LONGEST = 65_536
const CUT = '… The rest was too long for a comment. Run `qms change` to read all of it.'

/**
 * Makes a comment of a report, which may have been made by an untrusted job: whatever it says, it notifies no one, is
 * found again, and fits. What does not fit is cut between sections.
 */
export function formatCommentBody(report: string): string {
  const quiet = report.replaceAll('\0', '').replace(/@(?=[\p{L}\p{N}])/gu, '@\u2060')
  const room = LONGEST - CHANGE_MARK.length - 1
  if (quiet.length <= room) return `${CHANGE_MARK}\n${quiet}`
  const { taken } = takeWhatFits(quiet.split(/\n\n(?=<details|### )/), room - CUT.length)
  return `${CHANGE_MARK}\n${[...taken, CUT].join('\n\n')}`
}
