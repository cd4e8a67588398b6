import { addMonths } from '../../core/model/date.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { nextRevision, revisionForm } from '../../core/model/revision-order.js'
import { editFrontMatter, type FieldEdit } from '../../core/write/edit-front-matter.js'
import { writeFiles } from '../../core/write/write-files.js'
import type { ChangeClass } from '../../subjects/approval/approval-matrix.js'
import { approvalRecordsOf } from '../../subjects/approval/revisions.js'
import { isRetired, needsApproval } from '../../subjects/approval/status.js'
import { reviewInterval } from '../../subjects/review/review-policy.js'
import { argument } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import type { CommandContext, ExitCode } from '../command/context.js'
import { Misuse } from '../command/misuse.js'
import { choice, required, string } from '../command/options.js'
import { reading } from '../command/shared-options.js'
import { findMaintained } from '../names/find-document.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'
import { readToChange } from './recording/read-to-change.js'

const CHANGE_CLASSES: readonly ChangeClass[] = ['major', 'minor', 'editorial']

export const revise = defineCommand({
  name: 'revise',
  group: 'write',
  summary: 'Begin the next revision of a document.',
  details: 'Sets its number, and says what it changes.',
  example: 'qms revise QP-001 --class minor --summary "Names the new archive."',
  arguments: { id: argument('a document’s id, such as QP-001') },
  options: {
    class: required(choice(CHANGE_CLASSES, 'class', 'how deep the change goes: it decides who must approve')),
    summary: required(string('sentence', 'what changes, so that a reader understands')),
    request: string('id', 'the change request behind it'),
    ...reading,
  },
  run: beginRevision,
})

interface ReviseOptions extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly id: string
  readonly class: ChangeClass
  readonly summary: string
  readonly request?: string
}

/** Begins the next revision of a document: its number, and what it changes. */
async function beginRevision(context: CommandContext, options: ReviseOptions): Promise<ExitCode> {
  const { qms, root } = await openQms(context, options)
  const document = findMaintained(qms, options.id)
  if (isRetired(qms, document)) {
    throw new Misuse(
      `${document.id} is retired. Write a new document instead; ids and retired texts are not used again.`,
    )
  }
  const { edits, revision } = nextRevisionEdits(qms, document, options)
  const text = readToChange(root, document.path)
  writeFiles(root, new Map([[document.path, editFrontMatter(text, [...edits, ...nextReviewEdit(qms, document)])]]))
  context.write(
    `${document.path} is now revision ${revision}, a draft. Change its text, commit it, and ask for approval: qms approve ${document.id}\n`,
  )
  return 0
}

/**
 * Who writes and approves a new revision reads all of it: the time to its next review begins again. The approval comes too late
 * to write that down: it names the file's bytes, and a squash merge keeps only the last ones.
 */
function nextReviewEdit(qms: Qms, document: Document): FieldEdit[] {
  const next = addMonths(qms.today, reviewInterval(qms, document))
  return next <= (fieldText(document.fields, 'next_review') ?? '') ? [] : [{ path: 'next_review', value: next }]
}

/**
 * @returns the changes of front matter that begin a revision
 * @throws Misuse if the present revision still is a draft, its summary says too little, or its number cannot be counted on
 */
export function nextRevisionEdits(
  qms: Qms,
  document: Document,
  change: Pick<ReviseOptions, 'class' | 'summary' | 'request'>,
): { readonly edits: readonly FieldEdit[]; readonly revision: string } {
  const present = fieldText(document.fields, 'revision') ?? ''
  const isKnown = approvalRecordsOf(qms, document).some(({ fields }) => fields.revision === present)
  if (needsApproval(qms) && !isKnown) {
    throw new Misuse(
      `Revision ${present} of ${document.id} is still a draft that is not approved: change its text and its “change” as they are.`,
    )
  }
  if (change.summary.trim().length < 10) {
    throw new Misuse(
      '--summary says in one sentence what changes, so that a reader understands: ten characters or more.',
    )
  }
  const form = revisionForm(qms.settings, document.type)
  const revision = nextRevision(form, present, change.class)
  if (!revision)
    throw new Misuse(
      `The revision “${present}” of ${document.id} cannot be counted on: qms.yml asks for the form “${form}”.`,
    )
  const edits = [
    { path: 'revision', value: revision },
    { path: 'change.class', value: change.class },
    { path: 'change.summary', value: change.summary.trim().replace(/\s+/g, ' ') },
    { path: 'change.request', value: change.request },
  ]
  return { edits, revision }
}
