import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { documentAt } from '../../core/questions/document-at.js'
import { revisionsOf } from '../../subjects/approval/revisions.js'
import { type Status, statusOf } from '../../subjects/approval/status.js'
import { confidentialityOf } from '../../subjects/documents/confidentiality-of.js'

/** Something that is in the files and not in the manual. */
export interface LeftOut {
  /** Its id, or its path if it has none. */
  readonly document: string
  readonly why: 'draft' | 'in approval' | 'coming' | 'waiting' | 'class' | 'unreadable' | 'id' | 'type' | 'twice'
  /** One sentence. */
  readonly reason: string
  /** Of its readers, if that is why. */
  readonly class?: string
}

const REASONS: Readonly<Record<Exclude<LeftOut['why'], 'class'>, string>> = {
  draft: 'It is a draft: no revision of it was approved yet.',
  'in approval': 'Not everyone who has to approve it has done so.',
  coming: 'It is approved, and comes into force on a later date.',
  waiting: 'It is approved, and waits for acknowledgements.',
  unreadable: 'It cannot be read.',
  id: 'Its id cannot be the name of a page.',
  type: 'Its type is not known.',
  twice: 'Another document has this id.',
}

/** @returns why a document is not in the manual */
export function leaveOut({ id, path }: Pick<Document, 'id' | 'path'>, why: keyof typeof REASONS): LeftOut {
  return { document: id || path, why, reason: REASONS[why] }
}

/** @returns what is left out because its readers may not see it */
export function leaveOutOfClass(working: Qms, document: Document): LeftOut {
  const own = confidentialityOf(working, document)
  return { document: document.id || document.path, why: 'class', reason: `Its class is “${own}”.`, class: own }
}

/** @returns the documents of which no revision is in force, and the files that no document can be made of */
export function notInForce(working: Qms, shown: Qms): readonly LeftOut[] {
  const withheld = working.maintained.filter(({ path, id }) => documentAt(shown, path)?.id !== id)
  const unreadable = working.otherSources.filter(
    ({ path }) => path.startsWith(`${working.folder}/`) && path.endsWith('.md') && !documentAt(shown, path),
  )
  return [
    ...withheld.map((document) =>
      leaveOut(document, shown.find(document.id) ? 'twice' : whyNotInForce(working, document)),
    ),
    ...unreadable.map(({ path }) => leaveOut({ id: '', path }, 'unreadable')),
  ]
}

function whyNotInForce(working: Qms, document: Document): keyof typeof REASONS {
  const status: Status = statusOf(working, document)
  if (status === 'in approval') return 'in approval'
  if (status !== 'approved') return 'draft'
  return revisionsOf(working, document).some(({ effectiveOn }) => effectiveOn !== undefined) ? 'coming' : 'waiting'
}
