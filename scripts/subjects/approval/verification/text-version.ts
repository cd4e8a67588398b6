import type { FileVersion } from '../../../core/model/commit.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { once } from '../../../core/values/once.js'

/**
 * @returns what a document's file went through, newest first; also elsewhere in the repository, before it came into the folder of
 * the documents. Of several files with its id any may be meant: that there are several is reported as such.
 */
export function versionsOf({ history, origins, withId }: Qms, document: string): readonly FileVersion[] {
  return withId(document).flatMap(({ path }) => [...(history?.versionsOf(path) ?? []), ...(origins?.get(path) ?? [])])
}

/** @returns the newest version of the document that is the approved text, byte for byte; undefined when its history has none */
export function versionOfText(qms: Qms, { document = '', blob = '' }: Approval): FileVersion | undefined {
  return versionsByBlob(qms)(document).get(blob)
}

const versionsByBlob = once((qms: Qms) =>
  once((document: string): ReadonlyMap<string | undefined, FileVersion> => {
    const oldestFirst = versionsOf(qms, document).toReversed()
    return new Map(oldestFirst.map((version) => [version.blob, version] as const))
  }),
)
