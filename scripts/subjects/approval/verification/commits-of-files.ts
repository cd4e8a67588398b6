import type { Commit, FileVersion } from '../../../core/model/commit.js'
import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { PICTURE } from '../../../core/values/picture.js'

/**
 * Pictures are left out: approvals that were given before did not ask who drew them.
 *
 * @param earlier approval records of earlier texts of the document
 * @returns the commits that made the linked files and settings what was approved, newest first
 */
export function commitsOfFiles(
  { history }: Qms,
  { files = [] }: Approval,
  earlier: readonly Document<Approval>[],
  isImported: (version: FileVersion) => boolean,
): readonly Commit[] {
  const before = new Set(earlier.flatMap(({ fields }) => (fields.files ?? []).map(({ blob }) => blob)))
  return files.flatMap(({ path = '', blob }) => {
    const versions = PICTURE.test(path) || before.has(blob) ? [] : (history?.versionsOf(path) ?? [])
    const start = versions.findIndex((version) => version.blob === blob)
    const end = versions.findIndex((version, index) => index > start && before.has(version.blob))
    const own = start < 0 ? [] : versions.slice(start, end < 0 ? versions.length : end)
    return own.filter((version) => !isImported(version)).map(({ commit }) => commit)
  })
}
