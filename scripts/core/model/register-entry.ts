import { isPlace, type Target } from './place.js'

/** A record that is an item of a list in the front matter of a maintained document, its register. */
export interface RegisterEntry {
  /** As its field `no` says. It never changes, whatever comes before it. */
  readonly number: number
  /** Where the item is in the register: `/entries/3`. */
  readonly pointer: string
}

/** The field that numbers the entries of a register. */
export const ENTRY_NUMBER = 'no'

/** @returns the id of an entry: that of its register, and its number */
export function entryId(register: string, number: number): string {
  return `${register}#${number}`
}

/** @returns the id of the register that an entry is in */
export function registerOf(entry: string): string {
  return entry.slice(0, entry.lastIndexOf('#'))
}

/** @returns what a rule points at in an entry, counted from the front matter of the register */
export function inRegister({ pointer }: RegisterEntry, at: Target): Target {
  if (isPlace(at)) return at
  const inside = (field: string) => `${pointer}${field === '/id' ? `/${ENTRY_NUMBER}` : field}`
  return typeof at === 'string' ? inside(at) : { key: inside(at.key) }
}

/** @returns whether a record shares its file with others, so that what holds for files does not hold for it */
export function isPartOfFile({ row, entry }: { readonly row?: unknown; readonly entry?: unknown }): boolean {
  return row !== undefined || entry !== undefined
}
