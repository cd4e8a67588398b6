import type { AppliedFix } from '../../model/applied-fix.js'
import { printable } from '../text/printable.js'

/** A line for each change that `--fix` made, and for each that it did not make. */
export function formatAppliedFixes(fixes: readonly AppliedFix[]): string {
  if (fixes.length === 0) return 'Nothing to fix.\n'
  return fixes.map((fix) => `${formatFix(fix)}\n`).join('')
}

function formatFix({ file, line, from, to, notMade }: AppliedFix): string {
  const change = `${file}:${line}  ${shown(from)} → ${shown(to)}`
  return notMade === undefined ? `fixed: ${change}` : `not fixed: ${change}. ${notMade}`
}

const MOST_SHOWN = 60

function shown(text: string): string {
  if (text.trim() === '') return text === '' ? 'nothing' : 'empty lines'
  const [first = '', ...more] = text.trim().split(/\r\n|\r|\n/)
  const cut = first.length > MOST_SHOWN || more.length > 0 ? `${first.slice(0, MOST_SHOWN)}…` : first
  return `“${printable(cut)}”`
}
