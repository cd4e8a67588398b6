import { foldUnchanged } from '../../redline/fold-unchanged.js'
import type {
  ChangeState,
  RedlineBlock,
  RedlineImage,
  RedlineRow,
  RedlineSection,
  RedlineSpan,
  RedlineTable,
  RedlineText,
} from '../../redline/redline.js'
import { isUntouched } from '../../redline/summarize-redline.js'
import { counted } from '../../words/counted.js'
import { formatSpans, type Marks, titleNow } from './redline-words.js'

/** What a form of output makes of the parts of a redline, from first to last. */
interface Write<Part, Written> {
  readonly shown: (part: Part) => Written | readonly Written[]
  /** @param words say what is folded away: `… 12 unchanged paragraphs` */
  readonly folded: (words: string, parts: readonly Part[]) => Written | readonly Written[]
}

type Walk<Part> = <Written>(parts: readonly Part[], write: Write<Part, Written>) => Written[]

export const walkSections = walk<RedlineSection>(
  isUntouched,
  0,
  (sections) => `${counted(sections.length, 'unchanged section')}: ${sections.map(titleNow).join(', ')}`,
)
export const walkBlocks = walk<RedlineBlock>(isUnchanged, 1, (blocks) =>
  counted(blocks.length, `unchanged ${nounFor(blocks)}`),
)
export const walkRows = walk<RedlineRow>(isUnchanged, 1, (rows) => counted(rows.length, 'unchanged row'))

function walk<Part>(
  isUnchanged: (part: Part) => boolean,
  context: number,
  inWords: (parts: readonly Part[]) => string,
): Walk<Part> {
  return (parts, { shown, folded }) =>
    foldUnchanged(parts, isUnchanged, context).flatMap(({ isFolded, items }) =>
      isFolded ? folded(`… ${inWords(items)}`, items) : items.flatMap(shown),
    )
}

function isUnchanged({ state }: { readonly state: ChangeState }): boolean {
  return state === 'unchanged'
}

const NOUNS: Readonly<Partial<Record<RedlineBlock['kind'], string>>> = {
  'list item': 'list item',
  table: 'table',
  image: 'picture',
}

function nounFor(blocks: readonly RedlineBlock[]): string {
  const [first, ...others] = new Set(blocks.map(({ kind }) => kind))
  return (others.length === 0 && first && NOUNS[first]) || 'paragraph'
}

/** What a form of output makes of a block. */
interface WriteBlock<Written> {
  table(block: RedlineTable): Written
  code(block: RedlineText): Written
  /** @param words of a text, a picture or a dividing line; a text without any is `(empty)` */
  words(words: string): Written
}

export function writeBlock<Written>(block: RedlineBlock, marks: Marks, write: WriteBlock<Written>): Written {
  const { inLanguage } = marks
  switch (block.kind) {
    case 'table':
      return write.table(block)
    case 'code':
      return write.code(block)
    case 'image':
      return write.words(formatImage(block, marks))
    case 'rule':
      return write.words(formatSpans(wordlessSpans(block.state, inLanguage('(dividing line)')), marks))
    default: {
      const spans = block.spans.length > 0 ? block.spans : wordlessSpans(block.state, inLanguage('(empty)'))
      return write.words(formatSpans(spans, marks))
    }
  }
}

/** A picture cannot be shown everywhere: its name and description are. */
function formatImage({ alt, path, isPictureChanged }: RedlineImage, marks: Marks): string {
  const remark = isPictureChanged ? ` ${marks.remark('(the picture itself changed)')}` : ''
  const { inLanguage } = marks
  return `${marks.same(`${inLanguage('Picture')} “`)}${formatSpans(alt, marks)}${marks.same('”, ')}${formatSpans(path, marks)}${remark}`
}

/** What stands for a block without words. */
function wordlessSpans(state: ChangeState, text: string): RedlineSpan[] {
  return [{ kind: state === 'added' || state === 'removed' ? state : 'same', text }]
}
