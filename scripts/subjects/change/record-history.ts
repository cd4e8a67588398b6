import type { Commit } from '../../core/model/commit.js'
import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import type { RecordVersion } from '../../core/model/record-version.js'
import { dayOf } from '../../core/values/date.js'

/** What a record once said, and the commit that changed that; undefined when the change is not committed yet. */
export interface EarlierRecord {
  readonly record: Document
  readonly changedBy: Commit | undefined
}

/**
 * @returns what a record said on the branch that others have, also by what was merged into it, the newest first: what a person
 * tried on a branch of their own was never evidence
 */
export function earlierRecords(qms: Qms, versions: readonly RecordVersion[]): readonly EarlierRecord[] {
  const counted = sinceStart(qms, versions)
  const byBlob = new Map(versions.flatMap(({ record }) => (record ? [[record.blob, record] as const] : [])))
  const found = new Map<string, EarlierRecord>()
  for (const [index, version] of counted.entries()) {
    if (!qms.history?.published.has(version.commit.id)) continue
    const { blob, blobBefore, commit } = version
    const record = byBlob.get(blob ?? '')
    if (record && !found.has(record.blob))
      found.set(record.blob, { record, changedBy: nextChange(versions, index)?.commit })
    const isStart = counted !== versions && index === counted.length - 1
    const before = isStart ? undefined : byBlob.get(blobBefore ?? '')
    if (before && !found.has(before.blob)) found.set(before.blob, { record: before, changedBy: commit })
  }
  return [...found.values()]
}

/** The version that held on the first day counts, too: nothing may be taken out of it. */
function sinceStart(qms: Qms, versions: readonly RecordVersion[]): readonly RecordVersion[] {
  const from = (qms.base ?? qms).settings.records.grow_from
  if (from === undefined) return versions
  const last = versions.findIndex(({ commit }) => (dayOf(commit.committed, qms.timeZone) ?? from) < from)
  return last < 0 ? versions : versions.slice(0, last + 1)
}

/** @returns the version that took the place of another: the merge or change that had it before, else the next one */
function nextChange(versions: readonly RecordVersion[], index: number): RecordVersion | undefined {
  const { blob } = versions[index] as RecordVersion
  const newer = versions.slice(0, index).filter((version) => version.blob !== blob)
  return newer.findLast(({ blobBefore }) => blobBefore === blob) ?? newer.at(-1)
}
