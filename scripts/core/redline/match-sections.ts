import { type BodySection, keyOf } from './block.js'
import type { Pair } from './common-pairs.js'
import { SIMILAR, similarity, wordBag } from './similarity.js'

/** Finds each later section among the earlier ones: by its heading, else by what it says. */
export function matchSections(before: readonly BodySection[], after: readonly BodySection[]): Pair[] {
  const open = { before: new Set(before.keys()), after: new Set(after.keys()) }
  const pairs: Pair[] = []
  const match = (i: number, j: number) => {
    pairs.push([i, j])
    open.before.delete(i)
    open.after.delete(j)
  }
  for (const key of [pathKey, headingKey, unnumberedKey, contentKey]) {
    const places = new Map<string, number[]>()
    for (const i of open.before) {
      const name = key(before[i] as BodySection)
      const same = places.get(name)
      if (same) same.push(i)
      else if (name !== '') places.set(name, [i])
    }
    for (const [name, same] of places) places.set(name, same.reverse())
    for (const j of open.after) {
      const i = places.get(key(after[j] as BodySection))?.pop()
      if (i !== undefined) match(i, j)
    }
  }
  for (const [i, j] of similarSections(before, after, open)) match(i, j)
  return pairs.sort(([, a], [, b]) => a - b)
}

/** What stands before the first heading is a section without name, and matches its like. */
function pathKey({ path }: BodySection): string {
  return `path\n${path.join('\n')}`
}

function headingKey({ heading }: BodySection): string {
  return keyOf(heading)
}

/** `6 Records` was `5 Records` before a section was added. */
function unnumberedKey({ heading }: BodySection): string {
  return keyOf(heading).replace(/^[\d.() ]+/, '')
}

function contentKey({ blocks }: BodySection): string {
  return blocks
    .map(({ words }) => keyOf(words))
    .join('\n')
    .trim()
}

/** All are compared with all: a text with more new headings than this is a new text. */
const MAX_COMPARED = 60

function similarSections(
  before: readonly BodySection[],
  after: readonly BodySection[],
  open: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> },
): Pair[] {
  const bags = (sections: readonly BodySection[], places: ReadonlySet<number>) =>
    [...places].slice(0, MAX_COMPARED).map((place) => ({ place, bag: sectionBag(sections[place] as BodySection) }))
  const later = bags(after, open.after)
  const candidates = bags(before, open.before)
    .flatMap((old) => later.map((now) => ({ i: old.place, j: now.place, value: similarity(old.bag, now.bag) })))
    .filter(({ value }) => value >= SIMILAR)
    .sort((a, b) => b.value - a.value || a.j - b.j || a.i - b.i)
  const taken = { before: new Set<number>(), after: new Set<number>() }
  return candidates.flatMap(({ i, j }): Pair[] => {
    if (taken.before.has(i) || taken.after.has(j)) return []
    taken.before.add(i)
    taken.after.add(j)
    return [[i, j]]
  })
}

function sectionBag({ heading, blocks }: BodySection) {
  return wordBag([...heading, ...blocks.flatMap(({ words }) => words)])
}
