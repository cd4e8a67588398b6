/** @returns whether a text is a full name of git’s for a content or a commit; to git, other words have a meaning */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}
