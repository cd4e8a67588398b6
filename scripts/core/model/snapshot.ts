/** The rows of a table that another system exported, by the names of its columns in small letters; or why it cannot be read. */
export type Snapshot = { readonly rows: readonly SnapshotRow[] } | { readonly fault: string }

/** What the cells of a row say; nothing of an empty one. */
export type SnapshotRow = Readonly<Record<string, string>>
