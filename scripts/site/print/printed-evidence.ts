import type { Approval } from '../../core/model/generated-types.js'
import type { Say } from '../../core/words/say.js'
import type { DocumentPage } from '../pages/document-page.js'
import type { ApprovalLine } from '../views/control-block.js'
import type { HistoryLine } from '../views/history-lines.js'
import type { PrintedBlock, PrintedTerm } from './printed.js'
import { plainTable, sentence, title, words } from './printed-text.js'

/** @returns the revisions of a document, the newest first */
export function printHistory(say: Say, history: readonly HistoryLine[]): readonly PrintedBlock[] {
  if (history.length === 0) return []
  const columns = [
    { label: say`Revision`, width: 10 },
    { label: say`Status`, width: 12 },
    { label: say`In force from`, width: 16 },
    { label: say`What it changed`, width: 42 },
    { label: say`Approved by`, width: 20 },
  ]
  const row = ({ revision, status, from, replacedOn, change, approvedBy }: HistoryLine) => {
    const days = [from && say.date(from), replacedOn && say`replaced on ${say.date(replacedOn)}`].filter(Boolean)
    return [revision || '–', say.term(status), days.join(', ') || '–', change, approvedBy.join(', ')]
  }
  return [title(say`Revision history`), plainTable(columns, history.map(row))]
}

/**
 * @param record of the approval; undefined for a text that was not approved
 * @param file the approved file, as it is attached
 * @returns who approved what, and how anyone can check it
 */
export function printSignatures(
  say: Say,
  { id, control }: DocumentPage,
  record: Approval | undefined,
  file: string | undefined,
): readonly PrintedBlock[] {
  if (!record || control.approvals.length === 0)
    return [title(say`Approval`), sentence(say`This text was not approved.`)]
  return [
    title(say`Approval`),
    signatureTable(say, control.approvals),
    title(say`What was approved`, 3),
    { kind: 'terms', items: identity(say, record, control) },
    title(say`How to check it`, 3),
    {
      kind: 'list',
      start: 1,
      isPlain: false,
      items: howToCheck(say, id, record, file).map((step) => [sentence(step)]),
    },
  ]
}

function signatureTable(say: Say, approvals: readonly ApprovalLine[]): PrintedBlock {
  const columns = [
    { label: say`Name`, width: 24 },
    { label: say`Role`, width: 24 },
    { label: say`Meaning`, width: 14 },
    { label: say`Date and time`, width: 26 },
    { label: say`Signature`, width: 12 },
  ]
  const row = ({ person, role, meaning, on, time, isSigned }: ApprovalLine) => [
    person?.text ?? '–',
    role.text,
    say.term(meaning),
    [on && say.date(on), time].filter(Boolean).join(', '),
    isSigned ? say`signed` : say`recorded`,
  ]
  return plainTable(columns, approvals.map(row))
}

function identity(
  say: Say,
  { revision = '', blob, sha256 }: Approval,
  control: DocumentPage['control'],
): readonly PrintedTerm[] {
  const files = control.files.map(({ path, blob: own }) => `${path} ${own}`)
  return [
    term(say`Revision`, [revision]),
    ...(control.approvalRecord ? [term(say`Approval record`, [control.approvalRecord.text])] : []),
    ...(sha256 ? [term(say`SHA-256 of the approved file`, [sha256], true)] : []),
    ...(blob ? [term(say`Git’s id of it`, [blob], true)] : []),
    term(say`SHA-256 of the controlled content`, [control.digest], true),
    ...(files.length > 0 ? [term(say`Files approved with it, with git’s ids of them`, files, true)] : []),
  ]
}

function term(label: string, texts: readonly string[], isCode = false): PrintedTerm {
  const marks = isCode ? (['code'] as const) : []
  return { term: words(label), blocks: texts.map((text) => sentence(text, ...marks)) }
}

function howToCheck(say: Say, id: string, { blob, sha256 }: Approval, file: string | undefined): readonly string[] {
  const shown = sha256 ? say`Its SHA-256 checksum must be the one above.` : say`Git’s id of it must be the one above.`
  return [
    ...(file ? [`${say`The approved file is attached to this PDF as ${file}: save it.`} ${shown}`] : []),
    ...(blob
      ? [say`In a clone of the repository, “git cat-file blob ${blob} | sha256sum” shows the same checksum.`]
      : []),
    say`“qms verify ${id}” compares text, approvals, signatures and history.`,
  ]
}
