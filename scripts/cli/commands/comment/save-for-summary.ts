import { appendFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { formatGithubWarning } from '../../../core/format/index.js'
import type { CommandContext } from '../../command/context.js'

/**
 * Saves a report that could not be posted: in the file that is named, else in the summary of the job, else on the terminal.
 *
 * @returns what says why it is there, and where
 */
export function saveForSummary(context: CommandContext, report: string, named: string | undefined) {
  const { GITHUB_STEP_SUMMARY, GITHUB_ACTIONS } = context.environment
  const file = named ?? GITHUB_STEP_SUMMARY
  if (file) appendFileSync(resolve(context.folder, file), `${report.trimEnd()}\n`)
  else context.write(report)
  const where = named ? `in ${named}` : file ? 'in the summary of the job' : 'above'
  return {
    warn(why: string): void {
      const text = `${why} The report is ${where}.`
      context.write(GITHUB_ACTIONS === 'true' ? formatGithubWarning('qms comment', text) : `${text}\n`)
    },
  }
}
