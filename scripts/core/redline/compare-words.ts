import type { Word } from './block.js'
import { commonPairs } from './common-pairs.js'
import type { RedlineSpan } from './redline.js'

/** Words that stayed, and what changed after them. */
interface WordRun {
  readonly same: readonly (readonly [before: Word, after: Word])[]
  readonly removed: readonly Word[]
  readonly added: readonly Word[]
}

/** Beyond so many differences a reader is better served by the old text and the new one; so is the computer. */
const MAX_EDITS = 120

/** @returns what stayed, went and came, word by word; of link targets only those that changed */
export function compareWords(before: readonly Word[], after: readonly Word[]): RedlineSpan[] {
  return joinShortRuns(runsOf(before, after)).flatMap(({ same, removed, added }) => [
    ...sameSpans(same),
    ...span('removed', joined(removed)),
    ...span('added', joined(added)),
  ])
}

/** The same for code, in which each word is a line. */
export function compareLines(before: readonly Word[], after: readonly Word[]): RedlineSpan[] {
  const lines = (words: readonly Word[]) => words.map(({ text }) => text).join('\n')
  return runsOf(before, after).flatMap(({ same, removed, added }) => [
    ...(same.length > 0 ? [{ kind: 'same' as const, text: lines(same.map(([, word]) => word)) }] : []),
    ...(removed.length > 0 ? [{ kind: 'removed' as const, text: lines(removed) }] : []),
    ...(added.length > 0 ? [{ kind: 'added' as const, text: lines(added) }] : []),
  ])
}

/** @returns whether nothing changed, not even the looks */
export function isUnchanged(spans: readonly RedlineSpan[]): boolean {
  return spans.every(({ kind, formatting }) => kind === 'same' && !formatting)
}

function runsOf(before: readonly Word[], after: readonly Word[]): WordRun[] {
  const text = (word: Word) => word.text || '\n'
  const runs: WordRun[] = []
  let same: [Word, Word][] = []
  let [start, startAfter] = [0, 0]
  const endRun = (i: number, j: number) => {
    if (i > start || j > startAfter) {
      runs.push({ same, removed: before.slice(start, i), added: after.slice(startAfter, j) })
      same = []
    }
  }
  for (const [i, j] of commonPairs(before.map(text), after.map(text), MAX_EDITS)) {
    endRun(i, j)
    same.push([before[i] as Word, after[j] as Word])
    start = i + 1
    startAfter = j + 1
  }
  endRun(before.length, after.length)
  return same.length > 0 ? [...runs, { same, removed: [], added: [] }] : runs
}

/** A lone “of the” that stayed between larger changes only makes them harder to read: it joins them. */
function joinShortRuns(runs: readonly WordRun[]): WordRun[] {
  const joined: { same: WordRun['same']; removed: Word[]; added: Word[]; length: number }[] = []
  for (const { same, removed, added } of runs) {
    const length = Math.max(lengthOf(removed), lengthOf(added))
    const sameLength = lengthOf(same.map(([word]) => word))
    const last = joined.at(-1)
    if (!last || same.length > 2 || sameLength > Math.min(last.length, length))
      joined.push({ same, removed: [...removed], added: [...added], length })
    else {
      last.removed.push(...same.map(([word]) => word), ...removed)
      last.added.push(...same.map(([, word]) => word), ...added)
      last.length += sameLength + length
    }
  }
  return joined
}

/** Link targets do not count: a reader sees the words. */
function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { text, isTarget }) => (isTarget ? sum : sum + text.length), 0)
}

function sameSpans(same: WordRun['same']): RedlineSpan[] {
  const spans: { kind: 'same'; text: string; formatting?: string }[] = []
  for (const [before, after] of same) {
    if (after.isTarget) continue
    const formatting = formattingChange(before, after)
    const text = joined([{ ...after, hasSpace: before.hasSpace || after.hasSpace }])
    const last = spans.at(-1)
    if (last && (last.formatting ?? '') === formatting) last.text += text
    else spans.push({ kind: 'same', text, ...(formatting && { formatting }) })
  }
  return spans
}

function formattingChange(before: Word, after: Word): string {
  const gained = after.looks.filter((look) => !before.looks.includes(look)).map((look) => `now ${look}`)
  const lost = before.looks.filter((look) => !after.looks.includes(look)).map((look) => `no longer ${look}`)
  return [...gained, ...lost].join(', ')
}

function span(kind: 'removed' | 'added', text: string): RedlineSpan[] {
  return text === '' ? [] : [{ kind, text }]
}

function joined(words: readonly Word[]): string {
  return words.map(({ text, hasSpace }) => (hasSpace ? ` ${text}` : text)).join('')
}
