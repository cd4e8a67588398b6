import type { Fields, FieldValue } from '../../model/document.js'
import type { Place } from '../../model/place.js'

/** Keeps one of what is equal. Thousands of documents have sections of the same names, and link to the same places. */
export interface SharedValues {
  text<Text extends string | undefined>(text: Text): Text
  /** Texts in fields, in place; the values of groups and lists stay as they are. */
  texts(fields: Fields): void
  place(place: Place): Place
  list<Item>(items: readonly Item[], share?: (item: Item) => Item): readonly Item[]
}

const NONE: readonly never[] = []

/** Of lines and columns below it, a place fits into one number. */
const LIMIT = 2 ** 13

/** Of texts that differ in every row, keeping them all here would take more room than is saved. */
const MOST_TEXTS = 50_000
const LONGEST_SHARED = 64

export function sharedValues(): SharedValues {
  const texts = new Map<string, string>()
  const cells = new Map<string, string>()
  const places = new Map<number, Place>()
  return {
    text<Text extends string | undefined>(text: Text) {
      if (text === undefined) return text
      const known = texts.get(text)
      if (known !== undefined) return known as Text
      texts.set(text, text)
      return text
    },
    texts(fields: { [name: string]: FieldValue | undefined }) {
      for (const name in fields) {
        const text = fields[name]
        if (typeof text !== 'string' || text.length > LONGEST_SHARED || name === 'id') continue
        const known = cells.get(text)
        if (known !== undefined) fields[name] = known
        else if (cells.size < MOST_TEXTS) cells.set(text, text)
      }
    },
    place(place) {
      const [line, column, endLine, endColumn] = place
      if (line !== endLine || line >= LIMIT || column >= LIMIT || endColumn >= LIMIT) return place
      const key = (line * LIMIT + column) * LIMIT + endColumn
      const known = places.get(key)
      if (!known) places.set(key, place)
      return known ?? place
    },
    list: (items, share) => (items.length === 0 ? NONE : share ? items.map(share) : items),
  }
}
