import type { Commit } from '../../../core/model/commit.js'
import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import type { RecordVersion } from '../../../core/model/record-version.js'
import { dayOf } from '../../../core/values/date.js'
import { changesToEvidence } from './changes-to-evidence.js'

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
  const evidence = evidenceIn(qms, counted, byBlob)
  for (const [index, version] of counted.entries()) {
    if (!qms.history?.published.has(version.commit.id)) continue
    const { blob, blobBefore, commit } = version
    const record = byBlob.get(blob ?? '')
    const before = byBlob.get(blobBefore ?? '')
    if (record && evidence.has(record.blob) && !found.has(record.blob))
      found.set(record.blob, { record, changedBy: nextChange(versions, index)?.commit })
    const isStart = counted !== versions && index === counted.length - 1
    if (before && !isStart && evidence.has(before.blob) && !found.has(before.blob))
      found.set(before.blob, { record: before, changedBy: commit })
  }
  return [...found.values()]
}

/** What a record must not have come to say is no evidence: what stood there before may be put back. */
function evidenceIn(
  qms: Qms,
  versions: readonly RecordVersion[],
  byBlob: ReadonlyMap<string, Document>,
): ReadonlySet<string> {
  const known = new Set(versions.map(({ blob }) => blob))
  const evidence = new Set<string>()
  for (const [index, { blob, blobBefore }] of versions.toReversed().entries()) {
    const record = byBlob.get(blob ?? '')
    if (!record) continue
    const before = index === 0 ? undefined : byBlob.get(blobBefore ?? '')
    const isEvidence =
      !before ||
      !known.has(before.blob) ||
      (evidence.has(before.blob) && changesToEvidence(qms, before, record).length === 0)
    if (isEvidence) evidence.add(record.blob)
  }
  return evidence
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
