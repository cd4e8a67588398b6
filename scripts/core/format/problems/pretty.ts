import colors from 'picocolors'
import { formatAppliedFixes } from './applied-fixes.js'
import { formatInFull } from './check-in-full.js'
import { formatOverview, SCREEN_LINES } from './check-overview.js'
import type { CheckFormat } from './check-result.js'

/** For people: every problem with its place if that fits one screen, else an overview that does. */
export const formatPretty: CheckFormat = (result, options) => {
  const fixes = result.fixes ? `${formatAppliedFixes(result.fixes)}\n` : ''
  return fixes + formatProblems(result, options)
}

const formatProblems: CheckFormat = (result, { color, all = false }) => {
  const paint = colors.createColors(color)
  if (!all && result.problems.length > SCREEN_LINES) return formatOverview(result, paint)
  const full = formatInFull(result, paint, all)
  return all || full.split('\n').length - 1 <= SCREEN_LINES ? full : formatOverview(result, paint)
}
