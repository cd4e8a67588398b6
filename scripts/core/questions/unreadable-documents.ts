import { onceForAllDays } from '../model/once-for-all-days.js'
import type { DefectRule, SourceFile } from '../model/source-file.js'

/** Finds the files of which some document could not be made. A count of documents or records must say that these are missing. */
export const unreadableDocuments = onceForAllDays((qms): readonly SourceFile[] => {
  const lacking = qms.otherSources.filter((source) => source.path.endsWith('.md') || lacksRows(source))
  return [...new Map(lacking.map((source) => [source.path, source])).values()]
})

/** What is wrong with single columns keeps no row from being read. */
const OF_COLUMNS: ReadonlySet<DefectRule> = new Set(['known-fields', 'unique-keys', 'required-fields'])

function lacksRows({ path, defects }: SourceFile): boolean {
  return /\.csv$/i.test(path) && defects.some(({ rule }) => !OF_COLUMNS.has(rule))
}
