import type { ChangeState, FieldChange, RedlineSection, RedlineSpan } from '../../redline/redline.js'

/** How one form of output shows what stayed, came and went. Each takes text as it is in the document. */
export interface Marks {
  readonly same: (text: string) => string
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
  /** A remark of ours, such as `now bold`. */
  readonly remark: (text: string) => string
  /** Our own words in the language of the reader. */
  readonly inLanguage: (english: string) => string
}

/** Where all is new, marks on all of it would only be hard to read. */
export function marksFor<Form extends Marks>(state: ChangeState, marks: Form): Form {
  return state === 'added' ? { ...marks, added: marks.same } : marks
}

/** The space before a change stands outside of its marks; what came stands apart from what it came for. */
export function formatSpans(spans: readonly RedlineSpan[], marks: Marks): string {
  return spans
    .map(({ kind, text, formatting }, index) => {
      const words = text.trimStart()
      const isReplacement = kind === 'added' && spans[index - 1]?.kind === 'removed'
      const space = words.length < text.length || isReplacement ? ' ' : ''
      return `${space}${marks[kind](words)}${formatting ? ` ${marks.remark(`(${formatting})`)}` : ''}`
    })
    .join('')
    .trimStart()
}

export function formatField(change: FieldChange, marks: Marks): string {
  const { inLanguage } = marks
  if (change.kind === 'value') return formatSpans(change.spans, marks)
  const list = (what: string, entries: readonly string[], mark: (text: string) => string) =>
    entries.length > 0 ? [`${inLanguage(what)} ${entries.map(mark).join(', ')}`] : []
  return [
    ...list('removed', change.removed, marks.removed),
    ...list('added', change.added, marks.added),
    ...(change.isReordered ? [inLanguage('the order of its entries changed')] : []),
  ].join('; ')
}

/** @returns a section's title as it is now */
export function titleNow({ heading, state, depth }: RedlineSection): string {
  if (depth === 0) return 'Text before the first heading'
  const gone = state === 'removed' ? 'added' : 'removed'
  return heading
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** A heading with its changes; what came or went as a whole is said beside it. */
export function formatTitle(section: RedlineSection, marks: Marks): string {
  if (section.depth === 0) return marks.same(marks.inLanguage(titleNow(section)))
  const isWhole = section.state === 'added' || section.state === 'removed'
  return isWhole ? marks.same(titleNow(section)) : formatSpans(section.heading, marks)
}

/** @returns what became of a section: `changed; moved, it was after “Scope”` */
export function whatBecameOf({ state, isRenamed, movedFrom, notes }: RedlineSection, { inLanguage }: Marks): string {
  const all = [
    ...(state === 'unchanged' ? [] : [state]),
    ...(isRenamed ? ['renamed'] : []),
    ...(movedFrom === undefined ? [] : [`moved, it was ${movedFrom}`]),
    ...notes,
  ]
  return all.map((one) => inLanguage(one)).join('; ')
}
