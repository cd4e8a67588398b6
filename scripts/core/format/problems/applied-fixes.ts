import type { AppliedFix, RenamedFile, ReplacedText } from '../../model/applied-fix.js'
import { listInWords } from '../../words/list-in-words.js'
import { printable } from '../text/printable.js'

/** A line for each change that `--fix` made, and for each that it did not make. */
export function formatAppliedFixes(fixes: readonly AppliedFix[]): string {
  if (fixes.length === 0) return 'Nothing to fix.\n'
  return fixes.map((fix) => `${formatFix(fix)}\n`).join('')
}

function formatFix(fix: AppliedFix): string {
  const { notMade } = fix
  const [verb, change] = 'renamedTo' in fix ? ['renamed', renamed(fix)] : ['fixed', replaced(fix)]
  return notMade === undefined ? `${verb}: ${change}` : `not ${verb}: ${change}. ${notMade}`
}

function replaced({ file, line, from, to }: ReplacedText): string {
  return `${file}:${line}  ${shown(from)} → ${shown(to)}`
}

function renamed({ file, renamedTo, changed }: RenamedFile): string {
  const names = `${printable(file)} → ${printable(renamedTo)}`
  return changed.length === 0 ? names : `${names}, and its name in ${listInWords(changed.map(printable))}`
}

const MOST_SHOWN = 60

function shown(text: string): string {
  if (text.trim() === '') return text === '' ? 'nothing' : 'empty lines'
  const [first = '', ...more] = text.trim().split(/\r\n|\r|\n/)
  const cut = first.length > MOST_SHOWN || more.length > 0 ? `${first.slice(0, MOST_SHOWN)}…` : first
  return `“${printable(cut)}”`
}
