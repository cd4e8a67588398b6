/** Letters, digits, hyphens, dots and underscores; the first and the last are none of the latter, so that no path can be made of it. */
const PUBLISHABLE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_])?$/

/** @returns whether an id may be a file's name: ids are what people typed */
export function isPublishableId(id: string): boolean {
  return PUBLISHABLE.test(id)
}
