import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms } from '../../../core/model/qms.js'

/** @returns whether there is a file at this path that a problem could be in */
export function hasFile(qms: Qms, path: string): boolean {
  const isCodeOwners = path === qms.codeOwners?.path
  return isCodeOwners || qms.files.has(path) || sourcePaths(qms).has(path)
}

const sourcePaths = onceForAllDays((qms) => new Set([...qms.documents, ...qms.otherSources].map(({ path }) => path)))
