/** The beginning of a list. */
export interface FirstListed<Item> {
  readonly links: readonly Item[]
  /** How many more there are. */
  readonly more: number
}

/** A list beside others is read at a glance. */
const MOST_LISTED = 10

/** @returns the first ten; all of them where only one would be left out, as the link to it takes the same place */
export function firstListed<Item>(all: readonly Item[]): FirstListed<Item> {
  const shown = all.length <= MOST_LISTED + 1 ? all : all.slice(0, MOST_LISTED)
  return { links: shown, more: all.length - shown.length }
}
