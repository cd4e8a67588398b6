/** The names that schemas give, of which code outside of subjects keeps no lists. */
export interface SchemaNames {
  readonly types: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
}

/** What the model itself knows of each document. */
const KNOWN_OF_ALL: ReadonlySet<string> = new Set(['id', 'type', 'title'])

const STRING = "'[^'\\n]*'"
const LIST = new RegExp(`\\[\\s*(${STRING}(?:,\\s*${STRING})*),?\\s*\\]`, 'g')
const PAIRS = new RegExp(`(?:\\[\\s*${STRING},[^\\][]*\\],?\\s*){2,}`, 'g')
const FLAT_OBJECT = /\{[^{}]*\}/g
const KEY = /[{,\n]\s*'?([\w-]+)'?:/g

/**
 * Finds lists and sets whose entries are names of types, or of two fields and more, and maps and objects whose keys are
 * names of two types and more. Keys of objects may be called like fields: what a page shows of a document has such keys.
 *
 * @param sources the text of each file, by its path
 * @returns where the names of schemas are listed: `site/x.ts: approval, acknowledgement`
 */
export function findNameLists(sources: ReadonlyMap<string, string>, names: SchemaNames): readonly string[] {
  return [...sources].flatMap(([path, source]) =>
    [
      ...listsIn(source).filter((list) => areTypes(list, names) || areFields(list, names)),
      ...keysIn(source).filter((keys) => keys.length > 1 && areTypes(keys, names)),
    ].map((list) => `${path}: ${list.join(', ')}`),
  )
}

const areTypes = (list: readonly string[], { types }: SchemaNames) =>
  list.length > 0 && list.every((one) => types.has(one))

function areFields(list: readonly string[], { fields }: SchemaNames): boolean {
  const own = list.filter((one) => !KNOWN_OF_ALL.has(one))
  return own.length > 1 && own.every((one) => fields.has(one))
}

function listsIn(source: string): readonly (readonly string[])[] {
  return [...source.matchAll(LIST)].map(([, inside = '']) => stringsIn(inside))
}

/** Of maps, the first string of each pair; of objects, the keys. */
function keysIn(source: string): readonly (readonly string[])[] {
  const ofMaps = [...source.matchAll(PAIRS)].map(([pairs]) =>
    [...pairs.matchAll(/\[\s*'([^'\n]*)'/g)].map(([, first = '']) => first),
  )
  const ofObjects = [...source.matchAll(FLAT_OBJECT)].map(([object]) =>
    [...object.matchAll(KEY)].map(([, key = '']) => key),
  )
  return [...ofMaps, ...ofObjects]
}

const stringsIn = (text: string) => [...text.matchAll(/'([^'\n]*)'/g)].map(([, one = '']) => one)
