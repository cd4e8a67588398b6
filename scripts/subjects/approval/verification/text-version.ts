import type { FileVersion } from '../../../core/model/commit.js'
import type { Approval } from '../../../core/model/generated-types.js'
import { once } from '../../../core/model/once.js'
import type { Qms } from '../../../core/model/qms.js'

/** @returns what a document's file went through, newest first */
export function versionsOf({ history, find }: Qms, document: string): readonly FileVersion[] {
  const path = find(document)?.path
  return path === undefined ? [] : (history?.versionsOf(path) ?? [])
}

/** @returns the newest version of the document that is the approved text, byte for byte; nothing if its history has none */
export function versionOfText(qms: Qms, { document = '', blob = '' }: Approval): FileVersion | undefined {
  const versions = versionsByBlob(qms).get(document) ?? byBlob(versionsOf(qms, document))
  versionsByBlob(qms).set(document, versions)
  return versions.get(blob)
}

const versionsByBlob = once(() => new Map<string, ReadonlyMap<string | undefined, FileVersion>>())

function byBlob(newestFirst: readonly FileVersion[]): ReadonlyMap<string | undefined, FileVersion> {
  return new Map(newestFirst.map((version) => [version.blob, version] as const).reverse())
}
