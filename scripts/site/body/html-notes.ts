import type { UnshownHtml } from '../../core/model/body-facts.js'
import { listInWords } from '../../core/words/list-in-words.js'

const MOST_SHOWN = 3

/** @returns what to tell the person who builds of HTML in a text that readers do not see as it is written; mostly nothing */
export function htmlNotes(name: string, unshown: readonly UnshownHtml[]): readonly string[] {
  const written = [...new Set(unshown.filter(isLost).map(({ text }) => `“${text}”`))]
  if (written.length === 0) return []
  const others = written.length - MOST_SHOWN
  const shown = [...written.slice(0, MOST_SHOWN), ...(others > 0 ? [`${others} more`] : [])]
  const is = written.length === 1 ? 'is' : 'are'
  return [
    `${name}: ${listInWords(shown)} ${is} HTML that is left out, or shown as text. For a word in angle brackets, write \\< instead of <; remove other tags.`,
  ]
}

function isLost({ kind, text }: UnshownHtml): boolean {
  return kind !== 'unclosed' && !text.startsWith('class=')
}
