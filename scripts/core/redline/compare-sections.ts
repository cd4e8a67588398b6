import type { Aligned } from './align.js'
import { type BodySection, keyOf } from './block.js'
import { compareBlocks } from './compare-blocks.js'
import { compareWords, isUnchanged } from './compare-words.js'
import { findMoved, placeInWords } from './find-moved.js'
import { matchSections } from './match-sections.js'
import type { ChangeState, RedlineSection } from './redline.js'

/** Compares two texts section by section, in the later order; what is gone stands where it stood. */
export function compareSections(
  before: readonly BodySection[],
  after: readonly BodySection[],
  changedFiles: ReadonlySet<string>,
): RedlineSection[] {
  const pairs = matchSections(before, after)
  const { kept, moved } = findMoved(pairs, after)
  const earlier = new Map(pairs.map(([i, j]) => [j, i]))
  const matched = new Set(earlier.values())
  const sections: RedlineSection[] = []
  const showRemovedFrom = (start: number) => {
    for (let i = start; i < before.length && !kept.has(i); i++)
      if (!matched.has(i)) sections.push(compareSection({ before: before[i] as BodySection }, changedFiles))
  }
  showRemovedFrom(0)
  for (const [j, section] of after.entries()) {
    const i = earlier.get(j)
    const from = moved.get(j)
    const pair = i === undefined ? { after: section } : { before: before[i] as BodySection, after: section }
    sections.push({
      ...compareSection(pair, changedFiles),
      ...(from !== undefined && { movedFrom: placeInWords(from, before) }),
    })
    if (i !== undefined && kept.has(i)) showRemovedFrom(i + 1)
  }
  return sections
}

function compareSection({ before, after }: Aligned<BodySection>, changedFiles: ReadonlySet<string>): RedlineSection {
  const heading = compareWords(before?.heading ?? [], after?.heading ?? [])
  const blocks = compareBlocks(before?.blocks ?? [], after?.blocks ?? [], changedFiles)
  const isRenamed = before !== undefined && after !== undefined && keyOf(before.heading) !== keyOf(after.heading)
  const notes =
    before && after && before.depth !== after.depth
      ? [`was a heading of level ${before.depth}, now of level ${after.depth}`]
      : []
  const isSame =
    notes.length === 0 && (isRenamed || isUnchanged(heading)) && blocks.every(({ state }) => state === 'unchanged')
  const state: ChangeState = !before ? 'added' : !after ? 'removed' : isSame ? 'unchanged' : 'changed'
  return { heading, depth: (after ?? before)?.depth ?? 0, state, isRenamed, notes, blocks }
}
