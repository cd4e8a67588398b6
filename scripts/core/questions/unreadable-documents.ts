import { onceForAllDays } from '../model/once-for-all-days.js'
import type { SourceFile } from '../model/source-file.js'

/** Finds the files of which no document could be made. A count of documents or records must say that these are missing. */
export const unreadableDocuments = onceForAllDays((qms): readonly SourceFile[] =>
  qms.otherSources.filter(({ path }) => path.endsWith('.md')),
)
