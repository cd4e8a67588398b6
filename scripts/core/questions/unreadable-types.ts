import { onceForAllDays } from '../model/once-for-all-days.js'

const SCHEMA_FILE = /^schemas\/document-types\/(.+)\.schema\.json$/

/** Finds the names of the document types whose schema cannot be used: that fault is reported there. */
export const unreadableTypes = onceForAllDays((qms): ReadonlySet<string> => {
  return new Set(qms.otherSources.flatMap(({ path }) => SCHEMA_FILE.exec(path)?.[1] ?? []))
})
