import type { Document } from '../../core/model/document.js'
import { START_OF_FILE } from '../../core/model/place.js'
import type { Qms } from '../../core/model/qms.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { namesInShort } from '../../core/words/names-in-short.js'
import { keptUntil } from '../documents/retention-period.js'

/** @returns what a document is that is gone, and what to do, in sentences */
export function deletionInWords(qms: Qms, document: Document): string {
  const type = qms.typeOf(document)
  const name = nameOf(document)
  if (type?.control !== 'retained')
    return `${name} is gone. Documents are retired and their files stay: put the file back, and if it is no longer needed, add “retired” with “on” and “reason” to its fields (\`qms retire ${name} --reason …\` does it).`
  if (type.retention?.disposition === 'keep')
    return `${name} is gone, and records of this type are kept for good. Put the file back.`
  const until = keptUntil(qms, document, type)
  const why = until ? `it has to be kept until ${until}` : 'its retention period has not even begun'
  return `${name} is gone, but ${why}. Put the file back.`
}

/**
 * @param rows of one table that are gone
 * @param done who did that, in a sentence that begins with a space; empty where that is not known
 */
export function rowsGone(qms: Qms, rows: readonly Document[], done = ''): ReportedProblem {
  const [{ path, blob, yaml, defects }] = rows as [Document]
  const names = namesInShort(rows.map(({ id }) => id))
  const message = qms.files.has(path)
    ? `${names} ${rows.length === 1 ? 'is' : 'are'} gone from this table.${done} Rows are added and never removed: put back what stood there (\`git show ${blob}\`).`
    : `This table is gone, and with it ${names}.${done} Put the file back.`
  return { file: { path, yaml, defects }, at: START_OF_FILE, message }
}

/** @returns the id, or the path of a file that has none */
export function nameOf({ id, path }: Document): string {
  return id || path
}
