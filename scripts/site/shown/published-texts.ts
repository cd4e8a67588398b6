import { dirname } from 'node:path/posix'
import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { documentAt } from '../../core/questions/document-at.js'
import { groupBy } from '../../core/values/group-by.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { type InForceWithoutFile, inForceWithoutFile } from '../../subjects/approval/in-force-without-file.js'
import { effectiveRevision, type Revision } from '../../subjects/approval/revisions.js'
import { isRetired, isText, needsApproval } from '../../subjects/approval/status.js'

/** What to publish instead of the files as they are. */
export interface PublishedTexts {
  /** Texts in force that the files are ahead of, or no longer show: git's id of each by the path of its file. */
  readonly earlier: ReadonlyMap<string, EarlierText>
  /** Paths of files whose text is not in force. */
  readonly withheld: ReadonlySet<string>
}

interface EarlierText {
  readonly blob: string
  /** Which names it. */
  readonly record: Approval
  /** `revision 2 of QP-004`. */
  readonly name: string
}

/** @returns which texts apply on the as-of date; with drafts, the files as they are */
export function publishedTexts(working: Qms, { drafts }: { readonly drafts: boolean }): PublishedTexts {
  const earlier = new Map<string, EarlierText>()
  const withheld = new Set<string>()
  if (drafts || !needsApproval(working)) return { earlier, withheld }
  for (const [id, files] of groupBy(working.maintained, (document) => document.id)) {
    const file = fileInForce(working, files)
    // Whatever else carries the id must not take its place.
    for (const { path } of file ? working.withId(id) : files) if (path !== file?.path) withheld.add(path)
    const text = file && textInForce(working, file)
    if (file && text && text !== 'as it is') earlier.set(file.path, text)
  }
  for (const lost of inForceWithoutFile(working)) {
    if (!isPublishableId(lost.id)) continue
    for (const { path } of working.withId(lost.id)) withheld.add(path)
    earlier.set(pathFor(working, lost, withheld), earlierText(lost.id, lost.effective))
  }
  return { earlier, withheld }
}

/** @returns of the files with one id, the one that shows or showed what applies */
function fileInForce(working: Qms, files: readonly Document[]): Document | undefined {
  const isAsItIs = (document: Document) => textInForce(working, document) === 'as it is'
  return files.find(isAsItIs) ?? files.find((document) => textInForce(working, document) !== undefined)
}

function textInForce(working: Qms, document: Document): EarlierText | 'as it is' | undefined {
  if (isRetired(working, document)) return 'as it is'
  const effective = effectiveRevision(working, document)
  if (!effective) return undefined
  if (isText(working, document, effective)) return 'as it is'
  return earlierText(document.id, effective)
}

function earlierText(id: string, { record, revision }: Revision): EarlierText {
  return { blob: record.fields.blob ?? '', record: record.fields, name: `revision ${revision} of ${id}` }
}

/** Where its text was, so that its links lead where they led; beside that place, if another document took it. */
function pathFor(working: Qms, { id, type, path }: InForceWithoutFile, withheld: ReadonlySet<string>): string {
  const usual = [working.folder, working.types.get(type)?.folder].filter(Boolean).join('/')
  const wanted = path ?? `${usual}/${id}.md`
  const isTaken = documentAt(working, wanted) && !withheld.has(wanted)
  return isTaken ? `${dirname(wanted)}/${id}.in-force.md` : wanted
}
