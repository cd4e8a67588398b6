import type { UnreadFile, UnreadReason } from '../../model/unread-file.js'
import { counted } from '../../words/counted.js'
import { listInWords } from '../../words/list-in-words.js'
import { namesInShort } from '../../words/names-in-short.js'
import { printable } from '../text/printable.js'

/** Says which files look like documents and were not read, and what to do about it; empty if there are none. */
export function formatUnread(unread: readonly UnreadFile[]): string {
  if (unread.length === 0) return ''
  return `${head(unread)}: ${namesInShort(unread.map(({ file }) => printable(file)))}. ${advice(unread)}`
}

/** The same with every name, a line each. */
export function formatUnreadInFull(unread: readonly UnreadFile[]): string {
  if (unread.length === 0) return ''
  return [`${head(unread)}. ${advice(unread)}`, ...unread.map(({ file }) => `  ${printable(file)}`)].join('\n')
}

function head({ length }: readonly UnreadFile[]): string {
  return `${counted(length, 'file')} ${length === 1 ? 'looks like a document but is' : 'look like documents but are'} not read`
}

const REMEDIES: Readonly<Record<UnreadReason, (it: string) => string>> = {
  ending: (it) => `rename ${it} to end in “.md”`,
  hidden: (it) => `move ${it} out of hidden folders and node_modules`,
  outside: (it) => `move ${it} into qms-docs/`,
}

function advice(unread: readonly UnreadFile[]): string {
  const reasons = new Set(unread.map(({ reason }) => reason))
  const remedies = Object.entries(REMEDIES).filter(([reason]) => reasons.has(reason as UnreadReason))
  const it = unread.length === 1 ? 'it' : 'them'
  const sentence = listInWords(
    [...remedies.map(([, remedy]) => remedy(it)), `list ${it} under “ignore” in qms.yml`],
    'or',
  )
  return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`
}
