export interface Index<Item, Key> {
  first(key: Key): Item | undefined
  all(key: Key): readonly Item[]
}

const NONE: readonly never[] = []

/** Groups items of which most have a key of their own: a list for each of a million would take more room than the items. */
export function indexBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Index<Item, Key> {
  const firsts = new Map<Key, Item>()
  const several = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const first = firsts.get(key)
    const group = several.get(key)
    if (group) group.push(item)
    else if (first === undefined) firsts.set(key, item)
    else several.set(key, [first, item])
  }
  const alone = (key: Key) => {
    const first = firsts.get(key)
    return first === undefined ? NONE : [first]
  }
  return { first: (key) => firsts.get(key), all: (key) => several.get(key) ?? alone(key) }
}
