/** What introduces a revision wherever it is named, by its fields in a redline: there they need not be shown again. */
export const REVISION_FIELDS: ReadonlySet<string> = new Set(['revision', 'change › summary'])
