import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { coveredFilesOf, differingFiles } from '../../../core/questions/covered-files.js'
import type { CoveredFileChange } from './change-report.js'

/** @returns the pictures and linked files that came to a text, changed, or left it, sorted by path */
export function fileChanges(qms: Qms, before: Document | undefined, after: Document): readonly CoveredFileChange[] {
  const present = coveredFilesOf(qms, after)
  const earlier = qms.base && before ? coveredFilesOf(qms.base, before) : []
  const known = new Set(earlier.map(({ path }) => path))
  const now = new Set(present.map(({ path }) => path))
  return differingFiles(present, earlier).map(({ path, sha256 }): CoveredFileChange => {
    if (!now.has(path)) return { path, outcome: 'no longer part of it' }
    return { path, outcome: sha256 === undefined ? 'missing' : known.has(path) ? 'changed' : 'new' }
  })
}
