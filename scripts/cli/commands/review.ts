import { addMonths } from '../../core/model/date.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { editFrontMatter, printFrontMatter } from '../../core/write/edit-front-matter.js'
import { writeFiles } from '../../core/write/write-files.js'
import { needsApproval, statusOf } from '../../subjects/approval/status.js'
import { reviewInterval } from '../../subjects/review/review-policy.js'
import { argument } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import type { CommandContext, ExitCode } from '../command/context.js'
import { Misuse } from '../command/misuse.js'
import { choice, date, required, string } from '../command/options.js'
import { by, reading } from '../command/shared-options.js'
import { findMaintained } from '../names/find-document.js'
import { findType } from '../names/find-type.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'
import { actingPerson } from './recording/acting-person.js'
import { nextId } from './recording/next-id.js'
import { readToChange } from './recording/read-to-change.js'

const OUTCOMES = ['keep', 'revise', 'retire'] as const

export const review = defineCommand({
  name: 'review',
  group: 'write',
  summary: 'Record that you read a document again.',
  details: 'It stays as it is, has to change, or is no longer needed.',
  example: 'qms review QP-001 --outcome keep --note "Read with the team; still how we work."',
  arguments: { id: argument('a document’s id, such as QP-001') },
  options: {
    outcome: required(choice(OUTCOMES, 'outcome', 'what you decided')),
    note: required(string('sentence', 'what you checked and found')),
    nextReview: date('an earlier date than the review interval gives'),
    request: string('id', 'the change request that follows'),
    by,
    ...reading,
  },
  run: reviewDocument,
})

type ReviewOutcome = (typeof OUTCOMES)[number]

interface ReviewOptions extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly id: string
  readonly outcome: ReviewOutcome
  readonly note: string
  readonly by?: string
  readonly request?: string
  /** An earlier date than the review interval gives. */
  readonly nextReview?: string
}

/** Records that a person read a document again and what they decided; a document that is kept gets its next date. */
async function reviewDocument(context: CommandContext, options: ReviewOptions): Promise<ExitCode> {
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
