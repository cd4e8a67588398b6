import type { Problem } from '../../model/problem.js'
import { worstFirst } from '../../questions/worst-first.js'
import { counted } from '../../words/counted.js'
import { cellInWords } from './cell-in-words.js'
import { type CheckFormat, countBySeverity, groupByReason } from './check-result.js'
import { elsewhere, whatWasLookedAt } from './check-summary.js'
import { formatUnread } from './unread.js'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** GitHub shows so many of each kind in a step, and leaves the others in its log. */
const MOST_SHOWN = 10

/** Workflow commands, which GitHub shows as annotations on the lines concerned; the worst first. */
export const formatGithub: CheckFormat = (result) => {
  const { problems, folder, notEvaluated, unread } = result
  const skipped = groupByReason(notEvaluated).map(
    ({ rules, reason }) => `::notice title=Not evaluated::${escapeData(`${rules.join(', ')}. ${reason}`)}`,
  )
  const left = unread.length > 0 ? [`::warning title=Not read::${escapeData(formatUnread(unread))}`] : []
  const counts = countBySeverity(problems)
  const isCut = Math.max(...Object.values(counts)) > MOST_SHOWN
  const { error, warning, info } = counts
  const found = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}`
  const summary = [`${whatWasLookedAt(result)}: ${found}.`, ...elsewhere(result)].join(' ')
  const advice = isCut ? ` GitHub shows ${MOST_SHOWN} of each on the page of the run; all are in this log.` : ''
  return `${[...worstFirst(problems).map((problem) => formatAnnotation(problem, folder)), ...left, ...skipped, summary + advice].join('\n')}\n`
}

function formatAnnotation(problem: Problem, folder: string): string {
  const { severity, file, rule, message, cell } = problem
  const [line, col, endLine, endColumn] = problem.place
  // GitHub takes columns only within one line.
  const place = line === endLine ? { line, col, endLine, endColumn } : { line, endLine }
  const list = Object.entries({
    file: folder + file,
    ...place,
    title: cell ? `${rule}, ${cellInWords(cell)}` : rule,
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(message)}`
}

/** @returns a warning that GitHub shows on the page of a run */
export function formatGithubWarning(title: string, text: string): string {
  return `::warning title=${escapeProperty(title)}::${escapeData(text)}\n`
}

/** Without this, text of a document could end the command and begin another. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
