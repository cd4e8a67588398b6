import type { Root } from 'hast'
import { defined } from '../../core/values/defined.js'
import type { Say } from '../../core/words/say.js'
import type { DocumentPage } from '../pages/document-page.js'
import { directionOfLanguage } from './direction-of.js'
import { inOrder } from './in-order.js'
import { printSheet } from './print-sheet.js'
import { type PrintedFile, printText } from './print-text.js'
import type { PrintedDocument, PrintedTerm } from './printed.js'
import { printHistory, printSignatures } from './printed-evidence.js'
import { printedNotices } from './printed-notices.js'
import { fact, linkWords } from './printed-text.js'

/** What a document is printed from. */
export interface PrintSource {
  readonly page: DocumentPage
  readonly text: Root
  readonly record: Parameters<typeof printSignatures>[2]
  readonly organization: string
  readonly today: string
  readonly language: string
  /** What is around the text. */
  readonly say: Say
  readonly copy?: NumberedCopy
  /** The name of the file that is attached. */
  readonly attached?: string
}

export interface NumberedCopy {
  readonly number: string
  /** A person or a place. */
  readonly holder: string
}

/** @returns what is printed without a number: no one will exchange it */
export function uncontrolled(say: Say): string {
  return say`Uncontrolled copy`
}

/** Lays out a document: what its page says of it, its text, and what proves that it was approved. */
export function printedDocument(source: PrintSource, file: PrintedFile): PrintedDocument {
  const { page, text, record, copy, attached, say } = source
  const { id, title, type, paper, restricted } = page
  const direction = directionOfLanguage(source.language)
  const fields = printSheet(say, page.sheet)
  const body = printText(text, { label: id, path: page.path, direction }, file)
  const isFirst = page.isMostlyFields || page.sheet.story.length > 0
  return {
    label: id,
    id,
    title,
    eyebrow: `${type.text} ${id}`,
    language: source.language,
    direction,
    head: [source.organization, restricted?.toUpperCase() ?? '', `${id} ${title}`],
    foot: [revisionLine(say, page), copyLine(source)],
    ...defined({ mark: markOf(source), stamp: stampOf(say, copy) }),
    ...(paper && {
      paper: { question: say`Is this copy current?`, address: paper.address, code: qrPicture(paper.code) },
    }),
    facts: factsOf(say, page),
    notices: printedNotices(say, page),
    blocks: inOrder([...(isFirst ? [...fields, ...body] : [...body, ...fields]), ...printHistory(say, page.history)]),
    evidence: printSignatures(say, page, record, attached),
    ...(attached && {
      attachment: { name: attached, description: say`The text of ${id} as it was approved, in Markdown` },
    }),
  }
}

function revisionLine(say: Say, { id, control, statusLabel, retiresOn }: DocumentPage): string {
  const begin = control.inForceSince ? say`in force since ${say.date(control.inForceSince)}` : say.term(statusLabel)
  const end = retiresOn ? [say`retired from ${say.date(retiresOn)}`] : []
  return `${id} · ${say`Revision ${control.revision || '–'}`} · ${[begin, ...end].join(', ')}`
}

function copyLine({ copy, today, say }: PrintSource): string {
  const kind = copy ? say`Controlled copy ${copy.number} for ${copy.holder}` : uncontrolled(say)
  return `${kind} · ${say`as of ${say.date(today)}`}`
}

/** A draft stays a draft, also as a numbered copy. */
function markOf({ page, copy, say }: PrintSource): string | undefined {
  if (page.shownAs === 'draft') return say`Draft`
  if (page.shownAs === 'retired') return say`Retired`
  if (page.notices.some(({ kind }) => kind === 'unconfirmed')) return say`Not confirmed`
  if (page.control.approvals.length === 0) return say`Not approved`
  return copy ? undefined : uncontrolled(say)
}

function stampOf(say: Say, copy: NumberedCopy | undefined): string | undefined {
  return copy && `${say`Controlled copy ${copy.number}`} · ${copy.holder}`
}

function factsOf(say: Say, { control, statusLabel }: DocumentPage): readonly PrintedTerm[] {
  const { inForceSince, owner, review, process, clauses, records } = control
  const late = review?.state === 'overdue' ? ` (${say.term(review.state)})` : ''
  return [
    fact(say`Revision`, control.revision || '–'),
    fact(say`Status`, say.term(statusLabel)),
    fact(say`In force since`, inForceSince ? say.date(inForceSince) : '–'),
    fact(say`Owner`, owner ? linkWords(owner) : '–'),
    fact(say`Next review`, review ? say.date(review.on) + late : '–'),
    ...(process ? [fact(say`Process`, linkWords(process))] : []),
    ...(clauses.length > 0 ? [fact(say`Clauses`, clauses.map(({ text }) => text).join(', '))] : []),
    ...(records.length > 0 ? [fact(say`Leaves records`, records.map(({ text }) => text).join(', '))] : []),
  ]
}

function qrPicture({ size, path }: NonNullable<DocumentPage['paper']>['code']): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 -.5 ${size} ${size}"><rect fill="#fff" y="-.5" width="${size}" height="${size}"/><path stroke="#000" d="${path}"/></svg>`
}
