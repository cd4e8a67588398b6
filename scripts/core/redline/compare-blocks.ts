import { type Aligned, align } from './align.js'
import { type Block, keyOf } from './block.js'
import { compareTables } from './compare-tables.js'
import { compareLines, compareWords, isUnchanged } from './compare-words.js'
import type { ChangeState, RedlineBlock, RedlineImage, RedlineText } from './redline.js'
import { wordsOfText } from './split-words.js'

/** Compares what stands under a heading then and now. */
export function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  changedFiles: ReadonlySet<string>,
): RedlineBlock[] {
  const aligned = align(before, after, {
    keys: [contentKey, nameKey],
    words: ({ words }) => words,
    mayPair: (earlier, later) => earlier.kind === later.kind,
  })
  return aligned.map((pair) => compareBlock(pair, changedFiles))
}

/** The same words are found again even where a paragraph became a list item. */
function contentKey({ kind, words, rows, path }: Block): string {
  if (kind === 'table') return `table\n${rows.map((row) => row.map(keyOf).join('\n')).join('\n\n')}`
  if (kind === 'image') return `image ${path}\n${keyOf(words)}`
  if (kind === 'code') return `${kind}\n${words.map(({ text }) => text).join('\n')}`
  return kind === 'rule' ? kind : `text\n${keyOf(words)}`
}

/** Tables are known by their header, pictures by their file. */
function nameKey({ kind, rows, path }: Block): string {
  if (kind === 'table') return `table\n${rows[0]?.map(keyOf).join('\n') ?? ''}`
  return kind === 'image' ? `image ${path}` : ''
}

const NOTHING: Pick<Block, 'words' | 'rows' | 'path'> = { words: [], rows: [], path: '' }

function compareBlock({ before, after }: Aligned<Block>, changedFiles: ReadonlySet<string>): RedlineBlock {
  const { kind, depth, marker, language } = (after ?? before) as Block
  const notes = before && after ? compareTraits(before.traits, after.traits) : []
  const [old, now] = [{ ...NOTHING, ...before } as Block, { ...NOTHING, ...after } as Block]
  const state = (isSame: boolean): ChangeState => {
    if (!before) return 'added'
    if (!after) return 'removed'
    return isSame && notes.length === 0 ? 'unchanged' : 'changed'
  }
  switch (kind) {
    case 'rule':
      return { kind, depth, notes, state: state(true) }
    case 'image': {
      const content = compareImages(old, now, changedFiles)
      return { kind, depth, notes, ...content, state: state(isSameImage(content)) }
    }
    case 'table': {
      const content = compareTables(old, now)
      const isSame = [...content.columns, ...content.rows.map((row) => row.state)].every((part) => part === 'unchanged')
      return { kind, depth, notes, ...content, state: state(isSame) }
    }
    default: {
      const compare = kind === 'code' ? compareLines : compareWords
      const spans: RedlineText['spans'] = compare(old.words, now.words)
      const isOneLanguage = before === undefined || before.language === language
      const written = language && isOneLanguage ? { language } : {}
      return { kind, depth, notes, marker, spans, ...written, state: state(isUnchanged(spans)) }
    }
  }
}

type ImageContent = Pick<RedlineImage, 'alt' | 'path' | 'isPictureChanged'>

function compareImages(before: Block, after: Block, changedFiles: ReadonlySet<string>): ImageContent {
  const path = (text: string) => wordsOfText(text)
  return {
    alt: compareWords(before.words, after.words),
    path: compareWords(path(before.path), path(after.path)),
    isPictureChanged: before.path === after.path && changedFiles.has(after.path),
  }
}

function isSameImage({ alt, path, isPictureChanged }: ImageContent): boolean {
  return isUnchanged(alt) && isUnchanged(path) && !isPictureChanged
}

function compareTraits(before: readonly string[], after: readonly string[]): string[] {
  return before.flatMap((was, index) => {
    const is = after[index]
    return was && is && was !== is ? [`was ${was}, now ${is}`] : []
  })
}
