import { lostDocuments } from '../lifecycle/lost-documents.js'
import { effectiveRevision, type Revision } from '../lifecycle/revisions.js'
import { isRetired, isText, needsApproval } from '../lifecycle/status.js'
import type { Document } from '../model/document.js'
import type { Qms } from '../model/qms.js'
import { isPublishableId } from './page-path.js'

/** What to publish instead of the files as they are. */
export interface PublishedTexts {
  /** Texts in force that the files are ahead of, or no longer show: git's id of each by the path of its file. */
  readonly earlier: ReadonlyMap<string, EarlierText>
  /** Paths of documents of which no revision is in force. */
  readonly withheld: ReadonlySet<string>
}

interface EarlierText {
  readonly blob: string
  /** `revision 2 of QP-004`. */
  readonly name: string
}

/** @returns which texts apply on the as-of date; with drafts, the files as they are */
export function publishedTexts(qms: Qms, { drafts }: { readonly drafts: boolean }): PublishedTexts {
  const earlier = new Map<string, EarlierText>()
  const withheld = new Set<string>()
  if (drafts || !needsApproval(qms)) return { earlier, withheld }
  for (const document of qms.maintained) {
    if (isRetired(qms, document)) continue
    const text = textInForce(qms, document)
    if (text === undefined) withheld.add(document.path)
    else if (text !== 'as it is') earlier.set(document.path, text)
  }
  for (const { id, effective, path } of lostDocuments(qms)) {
    if (isPublishableId(id)) earlier.set(path ?? `${qms.folder}/${id}.md`, earlierText(id, effective))
  }
  return { earlier, withheld }
}

function textInForce(qms: Qms, document: Document): EarlierText | 'as it is' | undefined {
  const effective = effectiveRevision(qms, document)
  if (!effective) return undefined
  if (isText(qms, document, effective)) return 'as it is'
  return earlierText(document.id, effective)
}

function earlierText(id: string, { record, revision }: Revision): EarlierText {
  return { blob: record.fields.blob ?? '', name: `revision ${revision} of ${id}` }
}
