import type { Approval } from '../../core/model/generated-types.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import type { DocumentPage } from '../pages/document-page.js'
import type { ApprovalLine } from '../views/control-block.js'
import type { HistoryLine } from '../views/history-lines.js'
import type { PrintedBlock, PrintedTerm } from './printed.js'
import { plainTable, sentence, title, words } from './printed-text.js'

/** @returns the revisions of a document, the newest first */
export function printHistory(history: readonly HistoryLine[]): readonly PrintedBlock[] {
  if (history.length === 0) return []
  const columns = [
    { label: 'Revision', width: 10 },
    { label: 'Status', width: 12 },
    { label: 'In force from', width: 16 },
    { label: 'What it changed', width: 42 },
    { label: 'Approved by', width: 20 },
  ]
  const row = ({ revision, status, from, replacedOn, change, approvedBy }: HistoryLine) => {
    const until = replacedOn ? `, replaced on ${dateInWords(replacedOn)}` : ''
    return [revision || '–', status, from ? dateInWords(from) + until : '–', change, approvedBy.join(', ')]
  }
  return [title('Revision history'), plainTable(columns, history.map(row))]
}

/**
 * @param record of the approval; undefined for a text that was not approved
 * @param file the approved file, as it is attached
 * @returns who approved what, and how anyone can check it
 */
export function printSignatures(
  { id, control }: DocumentPage,
  record: Approval | undefined,
  file: string | undefined,
): readonly PrintedBlock[] {
  if (!record || control.approvals.length === 0) return [title('Approval'), sentence('This text was not approved.')]
  return [
    title('Approval'),
    signatureTable(control.approvals),
    title('What was approved', 3),
    { kind: 'terms', items: identity(record, control) },
    title('How to check it', 3),
    { kind: 'list', start: 1, isPlain: false, items: howToCheck(id, record, file).map((step) => [sentence(step)]) },
  ]
}

function signatureTable(approvals: readonly ApprovalLine[]): PrintedBlock {
  const columns = [
    { label: 'Name', width: 24 },
    { label: 'Role', width: 24 },
    { label: 'Meaning', width: 14 },
    { label: 'Date and time', width: 26 },
    { label: 'Signature', width: 12 },
  ]
  const row = ({ person, role, meaning, on, time, isSigned }: ApprovalLine) => [
    person?.text ?? '–',
    role.text,
    meaning,
    [on && dateInWords(on), time].filter(Boolean).join(', '),
    isSigned ? 'signed' : 'recorded',
  ]
  return plainTable(columns, approvals.map(row))
}

function identity({ revision = '', blob, sha256 }: Approval, control: DocumentPage['control']): readonly PrintedTerm[] {
  const files = control.files.map(({ path, blob: own }) => `${path} ${own}`)
  return [
    term('Revision', [revision]),
    ...(control.approvalRecord ? [term('Approval record', [control.approvalRecord.text])] : []),
    ...(sha256 ? [term('SHA-256 of the approved file', [sha256], true)] : []),
    ...(blob ? [term('Git’s id of it', [blob], true)] : []),
    term('SHA-256 of the controlled content', [control.digest], true),
    ...(files.length > 0 ? [term('Files approved with it, with git’s ids of them', files, true)] : []),
  ]
}

function term(label: string, texts: readonly string[], isCode = false): PrintedTerm {
  const marks = isCode ? (['code'] as const) : []
  return { term: words(label), blocks: texts.map((text) => sentence(text, ...marks)) }
}

function howToCheck(id: string, { blob, sha256 }: Approval, file: string | undefined): readonly string[] {
  const shown = sha256 ? 'Its SHA-256 checksum must be the one above.' : 'Git’s id of it must be the one above.'
  return [
    ...(file ? [`The approved file is attached to this PDF as ${file}: save it. ${shown}`] : []),
    ...(blob ? [`In a clone of the repository, “git cat-file blob ${blob} | sha256sum” shows the same checksum.`] : []),
    `“qms verify ${id}” compares text, approvals, signatures and history.`,
  ]
}
