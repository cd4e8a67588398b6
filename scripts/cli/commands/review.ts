import { addMonths, isRealDate } from '../../core/model/date.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { editFrontMatter, printFrontMatter } from '../../core/write/edit-front-matter.js'
import { writeFiles } from '../../core/write/write-files.js'
import { needsApproval, statusOf } from '../../subjects/approval/status.js'
import { reviewInterval } from '../../subjects/review/review-policy.js'
import type { CommandContext, ExitCode } from './context.js'
import { findMaintained } from './looking-up/find-document.js'
import { findType } from './looking-up/find-type.js'
import { Misuse } from './misuse.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'
import { actingPerson } from './recording/acting-person.js'
import { nextId } from './recording/next-id.js'
import { readToChange } from './recording/read-to-change.js'

export type ReviewOutcome = 'keep' | 'revise' | 'retire'

export interface ReviewOptions extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly id: string
  readonly outcome: ReviewOutcome
  readonly note: string
  readonly by?: string
  readonly request?: string
  /** An earlier date than the review interval gives. */
  readonly nextReview?: string
}

/** Records that somebody read a document again and what they decided; a document that is kept gets its next date. */
export async function review(context: CommandContext, options: ReviewOptions): Promise<ExitCode> {
  const { qms, root } = await openQms(context, options)
  const document = findMaintained(qms, options.id)
  refuseDraft(qms, document)
  if (options.note.trim().length < 10) {
    throw new Misuse('--note says what was checked and what was found, in a sentence: ten characters or more.')
  }
  const person = await actingPerson(qms, root, options.by)
  const type = findType(qms, 'document-review')
  const id = nextId(qms, type)
  const nextReview = options.outcome === 'keep' ? chooseNextReview(qms, document, options.nextReview) : undefined
  const record = printFrontMatter({
    id,
    type: type.name,
    title: `Review of ${document.title}`,
    document: document.id,
    revision: fieldText(document.fields, 'revision'),
    digest: document.digest,
    reviewed: qms.today,
    by: person.id,
    outcome: options.outcome,
    note: options.note.trim(),
    change_request: options.request,
    next_review: nextReview,
  })
  const path = `${qms.folder}/${type.folder}/${id}.md`
  const files = new Map([[path, record]])
  if (nextReview !== undefined) {
    const text = readToChange(root, document.path)
    files.set(document.path, editFrontMatter(text, [{ path: 'next_review', value: nextReview }]))
  }
  writeFiles(root, files)
  context.write(`${path}\n${describe(document.id, options.outcome, nextReview)}\n`)
  return 0
}

function refuseDraft(qms: Qms, document: Document): void {
  const status = statusOf(qms, document)
  if (status === 'effective' || (status === 'draft' && !needsApproval(qms))) return
  const reason =
    status === 'retired'
      ? 'is retired, and retired documents are not reviewed.'
      : `is ${status === 'draft' ? 'a draft' : status}: a review is about the text in force. Approving the new revision counts as its review.`
  throw new Misuse(`${document.id} revision ${fieldText(document.fields, 'revision')} ${reason}`)
}

function chooseNextReview(qms: Qms, document: Document, asked: string | undefined): string {
  const latest = addMonths(qms.today, reviewInterval(qms, document))
  if (asked === undefined) return latest
  if (!isRealDate(asked))
    throw new Misuse(`“${asked}” is not a date. Write it year-month-day, such as --next-review ${latest}.`)
  if (asked > latest)
    throw new Misuse(
      `The next review may be on ${latest} at the latest: ${reviewInterval(qms, document)} months from now.`,
    )
  return asked
}

function describe(id: string, outcome: ReviewOutcome, nextReview: string | undefined): string {
  if (outcome === 'keep')
    return `${id} stays as it is; its next review is due on ${nextReview}. Commit both files together.`
  return outcome === 'revise'
    ? `${id} has to change: begin its next revision with “qms revise ${id} --class major --summary "…"”.`
    : `${id} is no longer needed: withdraw it with “qms retire ${id} --reason "…"”.`
}
