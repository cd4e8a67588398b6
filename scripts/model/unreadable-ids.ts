import { baseName } from './paths.js'
import { perQms } from './per-qms.js'
import { unreadableDocuments } from './unreadable-documents.js'

/** Finds the ids that files carry in their names of which no document could be made: that fault is reported there. */
export const unreadableIds = perQms((qms): ReadonlySet<string> => {
  return new Set(unreadableDocuments(qms).map(({ path }) => baseName(path)))
})
