import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { hasIdForm } from '../../core/questions/has-id-form.js'
import { mayHold } from '../../core/questions/type-folder.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'
import { baseName } from '../../core/values/paths.js'
import { APPROVAL } from './approval-records.js'

/** Finds the paths of files in the place, or with the name, of an approval record, and of what is in place of their folder. */
export const unreadableRecords = onceForAllDays((qms): readonly string[] => {
  const type = qms.types.get(APPROVAL)
  if (!type) return []
  const isMeant = (path: string) => mayHold(qms, type, path) || hasIdForm(qms, { id: baseName(path), type: type.name })
  return unreadableDocuments(qms)
    .map(({ path }) => path)
    .filter(isMeant)
})

/** @returns what is in place of the folder of approval records, or of one above or below it, and was not read: a link, or a submodule that is not here */
export function unreadApprovalsFolder(qms: Qms): string | undefined {
  return unreadableRecords(qms).find((path) => !path.endsWith('.md'))
}

/** @returns those that may be about one of these documents: all that do not name another one */
export function unreadableRecordsOf(qms: Qms, documents: ReadonlySet<string>): readonly string[] {
  const names = (path: string, id: string) => path.toLowerCase().includes(id.toLowerCase())
  const others = qms.maintained.filter(({ id }) => !documents.has(id))
  return unreadableRecords(qms).filter((path) => {
    const name = baseName(path)
    return [...documents].some((id) => names(name, id)) || !others.some(({ id }) => names(name, id))
  })
}
