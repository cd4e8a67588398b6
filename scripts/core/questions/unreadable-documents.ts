import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import type { DefectRule, SourceFile } from '../model/source-file.js'
import { mayHold, TABLES_FOLDER } from './type-folder.js'

/**
 * Finds the files of which some document could not be made, and the links and absent submodules in place of their folders. A count
 * of documents or records must say that these are missing.
 */
export const unreadableDocuments = onceForAllDays((qms): readonly SourceFile[] => {
  const lacking = qms.otherSources.filter(
    (source) => source.path.endsWith('.md') || lacksRows(source) || isUnreadFolder(qms, source),
  )
  return [...new Map(lacking.map((source) => [source.path, source])).values()]
})

/** What is wrong with single columns keeps no row from being read. */
const OF_COLUMNS: ReadonlySet<DefectRule> = new Set(['known-fields', 'unique-keys', 'required-fields'])

function lacksRows({ path, defects }: SourceFile): boolean {
  return /\.csv$/i.test(path) && defects.some(({ rule }) => !OF_COLUMNS.has(rule))
}

/** A folder has no ending, but a picture that is a link has one. */
function isUnreadFolder(qms: QmsContent, { path, defects }: SourceFile): boolean {
  const isUnread = defects.some(({ rule }) => rule === 'regular-file') && !path.split('/').at(-1)?.includes('.')
  return isUnread && (isOfTables(qms, path) || [...qms.types.values()].some((type) => mayHold(qms, type, path)))
}

function isOfTables({ folder }: QmsContent, path: string): boolean {
  return `${path}/`.startsWith(`${folder}/${TABLES_FOLDER}/`)
}
