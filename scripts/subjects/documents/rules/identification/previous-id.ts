import type { Document } from '../../../../core/model/document.js'
import type { Qms } from '../../../../core/model/qms.js'
import { documentAt } from '../../../../core/questions/document-at.js'
import { hasIdForm } from '../../../../core/questions/has-id-form.js'

/** @returns the id that the document in this file had before the change, if no document has it any more */
export function previousId({ base, find }: Qms, { path, id }: Document): string | undefined {
  const before = base && documentAt(base, path)
  if (!base || !before?.id || before.id === id || find(before.id)) return undefined
  // An id that never had the right form may be put right.
  return hasIdForm(base, before) ? before.id : undefined
}
