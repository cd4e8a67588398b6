import { redlineFormats } from '../../../core/format/index.js'
import { type CalendarDate, onDay, timeInZone } from '../../../core/model/date.js'
import type { Document } from '../../../core/model/document.js'
import type { Person } from '../../../core/model/generated-types.js'
import { picturesOf } from '../../../core/model/pictures.js'
import type { Qms } from '../../../core/model/qms.js'
import { type FileTree, findCommit, gitTree } from '../../../core/read/index.js'
import { writeFiles } from '../../../core/write/write-files.js'
import { countedApprovals } from '../../../subjects/approval/approval-entry.js'
import { requiredRoles } from '../../../subjects/approval/approval-matrix.js'
import { assignApprovers } from '../../../subjects/approval/assign-approvers.js'
import { type Revision, revisionsOf } from '../../../subjects/approval/revisions.js'
import type { ApprovalEntry } from '../../../subjects/approval/signature/statement.js'
import { isText } from '../../../subjects/approval/status.js'
import { roleWithHolders } from '../../../subjects/people/role-with-holders.js'
import { oneOrMore } from '../../command/arguments.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext, ExitCode } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { choiceOr, date, flag, string } from '../../command/options.js'
import { by, reading } from '../../command/shared-options.js'
import { findMaintained } from '../../names/find-document.js'
import { redlineOf } from '../comparing/redline-of.js'
import { type OpenOptions, openQms } from '../opening/open-qms.js'
import { actingPerson } from '../recording/acting-person.js'
import { draftRecord, type RecordDraft, writeApproval } from '../recording/approval-record.js'
import { committedFile } from '../recording/committed-file.js'
import { readToChange } from '../recording/read-to-change.js'
import { chooseRole } from './choose-role.js'
import { refuseAuthor, refuseSecondApproval, refuseSubmodule, refuseUnsigned } from './refuse-approver.js'
import { signEntry, usableKey } from './sign-approval.js'

const MEANINGS = ['approved', 'reviewed', 'authored'] as const

export const approve = defineCommand({
  name: 'approve',
  group: 'write',
  summary: 'Approve the exact text of documents.',
  details:
    'The approval counts for the text as it is committed, and is written into the approval record of each document.',
  example: 'qms approve QP-001 --effective-from 2026-12-01',
  arguments: { ids: oneOrMore('documents’ ids, such as QP-001') },
  options: {
    effectiveFrom: date('the first date on which the revision applies (default: today)'),
    meaning: choiceOr(
      'approved',
      MEANINGS,
      'meaning',
      'what you confirm: that it may take effect, that you checked it, or that you wrote it',
    ),
    as: string('role', 'the role in which you act, if you hold more than one that is asked for'),
    sign: flag('sign with your SSH key, so that the approval can be checked without any service'),
    key: string('file', 'the key to sign with (default: the one with which git signs, else ~/.ssh/id_ed25519)'),
    by,
    ...reading,
  },
  run: approveDocuments,
})

interface ApproveOptions extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly ids: readonly string[]
  readonly effectiveFrom?: CalendarDate
  readonly meaning?: NonNullable<ApprovalEntry['meaning']>
  readonly as?: string
  readonly by?: string
  /** Sign the approval with the person's SSH key. */
  readonly sign?: boolean
  /** The key's file. */
  readonly key?: string
}

/** What one run of the command works with. */
interface Run {
  readonly qms: Qms
  readonly root: string
  readonly head: string
  readonly tree: FileTree
  readonly person: Person
  readonly options: ApproveOptions
  readonly at: string
  /** Of the key to sign with. */
  readonly keyFile: string | undefined
}

/** Writes a person's approval of exact texts into their approval records: all of them, or none. */
async function approveDocuments(context: CommandContext, options: ApproveOptions): Promise<ExitCode> {
  const opened = await openQms(context, { ...options, evidence: options.ids })
  const { qms, root } = opened
  const documents = options.ids.map((id) => findMaintained(qms, id))
  const head = await findCommit(root, 'HEAD')
  if (!head)
    throw new Misuse(
      'An approval names a text that git keeps, and there is no commit here yet. Commit the document first.',
    )
  const person = await actingPerson(qms, root, options.by)
  const zone = qms.settings.organization?.time_zone ?? 'UTC'
  // An approval written down for another day, such as one on paper, gets that day.
  const at = timeInZone(onDay(context.now, qms.today, zone), zone)
  const keyFile = options.sign || options.key ? await usableKey(context.folder, qms, person, options.key) : undefined
  if (!keyFile && (options.meaning ?? 'approved') === 'approved') refuseUnsigned(qms)
  const run: Run = { qms, root, head, tree: await gitTree(root, head), person, options, at, keyFile }
  const files = new Map<string, string>()
  const lines: string[] = []
  for (const document of documents) {
    const approved = await approveOne(run, document)
    files.set(approved.path, approved.text)
    const covered = redlineFormats.text([await redlineOf(opened, document)], { color: context.isTerminal })
    lines.push(covered, approved.said)
  }
  writeFiles(root, files)
  context.write(`${lines.join('\n')}\n`)
  return 0
}

async function approveOne(run: Run, document: Document) {
  const { qms, root, person, options, at } = run
  const meaning = options.meaning ?? 'approved'
  const revision = revisionsOf(qms, document).findLast((one) => one.revision === document.fields.revision)
  if (revision && !isText(qms, document, revision)) {
    throw new Misuse(
      `Revision ${revision.revision} of ${document.id} was approved with another text (${revision.record.id}). Begin the next one: qms revise ${document.id} --class minor --summary "…"`,
    )
  }
  refuseSecondApproval(document, revision, person, meaning)
  const draft = await draftFor(run, document, revision)
  if (meaning === 'approved') refuseAuthor(qms, document, draft.fields, person)
  const role = chooseRole(qms, {
    document: document.id,
    person,
    meaning,
    as: options.as,
    required: draft.fields.required ?? [],
    open: revision?.assignment.open ?? draft.fields.required ?? [],
  })
  const unsigned: ApprovalEntry = { by: person.id ?? '', role, meaning, at, evidence: { head: run.head } }
  const entry = run.keyFile === undefined ? unsigned : await signEntry(draft.fields, unsigned, run.keyFile)
  const existing = revision && readToChange(root, revision.record.path)
  const said = describe(run, draft, entry, openRoles(qms, draft, entry))
  return { path: draft.path, text: writeApproval(draft, existing, entry), said }
}

function openRoles(qms: Qms, { fields }: RecordDraft, entry: ApprovalEntry): readonly string[] {
  const record = { ...fields, approvals: [...(fields.approvals ?? []), entry] }
  return assignApprovers(fields.required ?? [], countedApprovals(qms, record)).open
}

async function draftFor(run: Run, document: Document, revision: Revision | undefined): Promise<RecordDraft> {
  const { qms, root, tree, head, options } = run
  if (revision) {
    const { path, fields } = revision.record
    if (options.effectiveFrom !== undefined && options.effectiveFrom !== fields.effective_from) {
      throw new Misuse(
        `${revision.record.id} already says that the revision applies from ${fields.effective_from}, and that is approved. Leave out --effective-from.`,
      )
    }
    return { path, fields: { required: [...requiredRoles(qms, document)], ...fields } }
  }
  const shown = picturesOf(qms, document).map(({ path }) => path)
  for (const path of [document.path, ...shown]) refuseSubmodule(qms, document, path)
  const text = await committedFile(root, tree, head, document.path)
  const pictures = []
  for (const path of shown) pictures.push(await committedFile(root, tree, head, path))
  return draftRecord(qms, document, text, pictures, options.effectiveFrom ?? qms.today)
}

function describe(
  { qms, person }: Run,
  { path, fields }: RecordDraft,
  entry: ApprovalEntry,
  open: readonly string[],
): string {
  const { document, revision, training } = fields
  const onceKnown =
    training?.threshold === undefined ? '' : `, once ${training.threshold} % of those who must know it do`
  const state =
    open.length > 0
      ? `Still to approve: ${open.map((role) => roleWithHolders(qms, role)).join(', ')}.`
      : `All approvals are there: it applies from ${fields.effective_from}${onceKnown}.`
  const unseen = (fields.files ?? []).filter(({ path = '' }) => qms.files.get(path)?.lfsPointer).map(({ path }) => path)
  return [
    ...(unseen.length > 0
      ? [
          `Not here, because Git LFS keeps it elsewhere: ${unseen.join(', ')}. What is approved is the file with its checksum; “git lfs pull” gets it.`,
        ]
      : []),
    `${document} revision ${revision} (${fields.class ?? 'major'}): ${fields.change}`,
    `${person.name} ${entry.meaning} it as ${entry.role}. ${state}`,
    `Commit what was written: ${path}`,
  ].join('\n')
}
