import { perQms } from './per-qms.js'
import type { SourceFile } from './source-file.js'

/** Finds the files of which no document could be made. Whoever counts documents or records must say that these are missing. */
export const unreadableDocuments = perQms((qms): readonly SourceFile[] =>
  qms.otherSources.filter(({ path }) => path.endsWith('.md')),
)
