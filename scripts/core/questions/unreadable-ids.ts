import { onceForAllDays } from '../model/once-for-all-days.js'
import { baseName } from '../values/paths.js'
import { hasDefectAt } from './has-defect-at.js'
import { hasIdForm } from './has-id-form.js'
import { unreadableDocuments } from './unreadable-documents.js'

/** Finds the ids that files carry in their names, of which no document could be made or whose id is wrong: that is reported there. */
export const unreadableIds = onceForAllDays((qms): ReadonlySet<string> => {
  const misnamed = qms.documents.filter(
    // The id of a row follows from its file.
    (document) => !document.row && (document.id === '' || hasDefectAt(document, '/id') || !hasIdForm(qms, document)),
  )
  return new Set([...unreadableDocuments(qms), ...misnamed].map(({ path }) => baseName(path)))
})
