import { counted } from '../model/counted.js'
import { type CheckFormat, countBySeverity, groupByReason } from './check-result.js'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands, which GitHub shows as annotations on the lines concerned. */
export const formatGithub: CheckFormat = ({ problems, notEvaluated, documents, today }) => {
  const annotations = problems.map(({ severity, file, place: [line, col, endLine, endColumn], rule, message }) => {
    const properties = { file, line, col, endLine, endColumn, title: rule }
    const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(message)}`
  })
  // GitHub shows ten notices of a step and drops the others.
  const skipped = groupByReason(notEvaluated).map(
    ({ rules, reason }) => `::notice title=Not evaluated::${escapeData(`${rules.join(', ')}. ${reason}`)}`,
  )
  const { error, warning, info } = countBySeverity(problems)
  return `${[...annotations, ...skipped, `${counted(documents, 'document')} checked as of ${today}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}.`].join('\n')}\n`
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
