import { perQms } from '../../../core/model/per-qms.js'
import type { Qms } from '../../../core/model/qms.js'

/** @returns whether there is a file at this path that a problem could be in */
export function hasFile(qms: Qms, path: string): boolean {
  const isCodeOwners = path === qms.codeOwners?.path
  return isCodeOwners || qms.files.has(path) || sourcePaths(qms).has(path)
}

const sourcePaths = perQms((qms) => new Set([...qms.documents, ...qms.otherSources].map(({ path }) => path)))
