import type { DocumentType } from '../../core/model/document-type.js'
import type { Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { isInFolderOf } from '../../core/questions/type-folder.js'
import { unreadableDocuments } from '../../core/questions/unreadable-documents.js'

/** @returns why no document of a type is begun: one that cannot be read may be it */
export function refuseUnread(qms: Qms, type: DocumentType): Refusal | undefined {
  const file = unreadableDocuments(qms).find(({ path }) => isInFolderOf(qms, type, path))
  return (
    file && {
      reason: `${file.path} cannot be read, and may be the ${type.title.toLowerCase()} that is meant.`,
      remedy: `“qms check ${file.path}” says what is wrong with it. Correct it, then do this again.`,
    }
  )
}
