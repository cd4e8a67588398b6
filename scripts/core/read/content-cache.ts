/** What was read from file contents before, by git's id of the content: unchanged files need no parsing. */
export interface ContentCache<Parsed> {
  readonly size: number
  get(blob: string): Parsed | undefined
  /** @param json what was parsed, already as JSON */
  add(blob: string, json: string): void
  /** Writes what is new and not yet written. What cannot be written costs time later, nothing else. */
  save(): void
}

/** Opens one of several caches, such as that of documents, for a state: what entries depend on besides the content. */
export type OpenCache = <Parsed>(name: string, state: string) => ContentCache<Parsed>

export function disabledCache(): ContentCache<never> {
  return { size: 0, get: () => undefined, add: () => {}, save: () => {} }
}
