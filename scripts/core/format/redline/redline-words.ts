import { foldUnchanged, type Segment } from '../../redline/fold-unchanged.js'
import type {
  ChangeState,
  FieldChange,
  RedlineBlock,
  RedlineImage,
  RedlineRow,
  RedlineSection,
  RedlineSpan,
} from '../../redline/redline.js'
import { isUntouched } from '../../redline/summarize-redline.js'
import { counted } from '../../words/counted.js'

/** How one form of output shows what stayed, came and went. Each takes text as it is in the document. */
export interface Marks {
  readonly same: (text: string) => string
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
  /** A remark of ours, such as `now bold`. */
  readonly remark: (text: string) => string
}

/** Where all is new, marks on all of it would only be hard to read. */
export function marksFor(state: ChangeState, marks: Marks): Marks {
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
  if (change.kind === 'value') return formatSpans(change.spans, marks)
  const list = (what: string, entries: readonly string[], mark: (text: string) => string) =>
    entries.length > 0 ? [`${what} ${entries.map(mark).join(', ')}`] : []
  return [
    ...list('removed', change.removed, marks.removed),
    ...list('added', change.added, marks.added),
    ...(change.isReordered ? ['the order of its entries changed'] : []),
  ].join('; ')
}

/** A picture cannot be shown everywhere: its name and description are. */
export function formatImage({ alt, path, isPictureChanged }: RedlineImage, marks: Marks): string {
  const remark = isPictureChanged ? ` ${marks.remark('(the picture itself changed)')}` : ''
  return `${marks.same('Picture “')}${formatSpans(alt, marks)}${marks.same('”, ')}${formatSpans(path, marks)}${remark}`
}

/** What stands for a block without words. */
export function wordlessSpans(state: ChangeState, text: string): RedlineSpan[] {
  return [{ kind: state === 'added' || state === 'removed' ? state : 'same', text }]
}

/** @returns a section's title as it is now */
function titleOf({ heading, state, depth }: RedlineSection): string {
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
  const isWhole = section.depth === 0 || section.state === 'added' || section.state === 'removed'
  return isWhole ? marks.same(titleOf(section)) : formatSpans(section.heading, marks)
}

/** @returns what became of a section: `changed; moved, it was after “Scope”` */
export function whatBecameOf({ state, isRenamed, movedFrom, notes }: RedlineSection): string {
  return [
    ...(state === 'unchanged' ? [] : [state]),
    ...(isRenamed ? ['renamed'] : []),
    ...(movedFrom === undefined ? [] : [`moved, it was ${movedFrom}`]),
    ...notes,
  ].join('; ')
}

export function foldSections(sections: readonly RedlineSection[]): Segment<RedlineSection>[] {
  return foldUnchanged(sections, isUntouched, 0)
}

export function foldBlocks(blocks: readonly RedlineBlock[]): Segment<RedlineBlock>[] {
  return foldUnchanged(blocks, ({ state }) => state === 'unchanged', 1)
}

export function foldRows(rows: readonly RedlineRow[]): Segment<RedlineRow>[] {
  return foldUnchanged(rows, ({ state }) => state === 'unchanged', 1)
}

const NOUNS: Readonly<Partial<Record<RedlineBlock['kind'], string>>> = {
  'list item': 'list item',
  table: 'table',
  image: 'picture',
}

/** @returns `… 12 unchanged paragraphs` */
export function foldedBlocks(blocks: readonly RedlineBlock[]): string {
  const [first, ...others] = new Set(blocks.map(({ kind }) => kind))
  const noun = (others.length === 0 && first && NOUNS[first]) || 'paragraph'
  return `… ${counted(blocks.length, `unchanged ${noun}`)}`
}

export function foldedRows(rows: readonly RedlineRow[]): string {
  return `… ${counted(rows.length, 'unchanged row')}`
}

/** @returns `… 2 unchanged sections: Purpose, Scope` */
export function foldedSections(sections: readonly RedlineSection[]): string {
  return `… ${counted(sections.length, 'unchanged section')}: ${sections.map(titleOf).join(', ')}`
}
