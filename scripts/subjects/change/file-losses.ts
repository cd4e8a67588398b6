import type { Commit, FileVersion } from '../../core/model/commit.js'
import type { Document } from '../../core/model/document.js'
import { isFields } from '../../core/model/fields.js'
import { START_OF_FILE } from '../../core/model/place.js'
import type { Qms } from '../../core/model/qms.js'
import type { RecordVersion } from '../../core/model/record-version.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { coveredFilesOf } from '../../core/questions/covered-files.js'
import { dayOf } from '../../core/values/date.js'
import { isClosed } from '../documents/is-closed.js'
import { commitInWords } from './commit-in-words.js'

/**
 * Finds pictures and linked files of complete records that are no longer what they were when the record was completed. What the
 * change itself did is reported by the rules that compare with its base.
 */
export function* fileLosses(qms: Qms): Generator<ReportedProblem> {
  for (const [path, versions] of qms.recordVersions ?? []) {
    const record = versions[0]?.record && qms.find(versions[0].record.id)
    if (record?.path !== path || record.entry || qms.typeOf(record)?.control !== 'retained') continue
    const files = coveredFilesOf(qms, record)
    const completed = files.length > 0 ? completion(qms, versions) : undefined
    if (!completed) continue
    for (const file of files) {
      const loss = lossOf(qms, file.path, completed.commit)
      if (!loss || isToldWithBase(qms, file) || isAmended(record, file.path)) continue
      yield { file: record, at: START_OF_FILE, message: inWords(qms, record, file.path, loss) }
    }
  }
}

/** @returns the version with which the record became complete, and stayed so */
function completion(qms: Qms, versions: readonly RecordVersion[]): RecordVersion | undefined {
  const open = versions.findIndex(({ record }) => !record || !isClosed(qms, record))
  return (open < 0 ? versions : versions.slice(0, open)).at(-1)
}

interface FileLoss {
  readonly before: string
  readonly changedBy: Commit
}

function lossOf({ history, settings, timeZone, base }: Qms, path: string, completed: Commit): FileLoss | undefined {
  const before = history?.blobAt(path, completed.id)
  const versions = history?.versionsOf(path) ?? []
  const from = (base ?? { settings }).settings.records.grow_from
  if (before === undefined || versions[0]?.blob === before) return undefined
  const counts = ({ blob, commit }: FileVersion) =>
    blob !== before && (from === undefined || (dayOf(commit.committed, timeZone) ?? from) >= from)
  const end = versions.findIndex(({ blob }) => blob === before)
  const first = (end < 0 ? versions : versions.slice(0, end)).findLast(counts)
  return first && history?.published.has(first.commit.id) ? { before, changedBy: first.commit } : undefined
}

function isToldWithBase(
  { base }: Qms,
  { path, sha256 }: { readonly path: string; readonly sha256: string | undefined },
) {
  return base !== undefined && base.files.get(path)?.sha256 !== sha256
}

function isAmended({ fields: { amendments } }: Document, path: string): boolean {
  return Array.isArray(amendments) && amendments.some((one) => isFields(one) && one.field === path)
}

function inWords({ today }: Qms, { id }: Document, path: string, { before, changedBy }: FileLoss): string {
  const amendment = `{ on: ${today}, by: …, field: ${path}, was: "git show ${before}", reason: … }`
  return `In ${commitInWords(changedBy)}, ${path}, which belongs to ${id}, was changed after the record was complete. Put back what was there (\`git show ${before}\`), or add this to “amendments”: \`${amendment}\`.`
}
