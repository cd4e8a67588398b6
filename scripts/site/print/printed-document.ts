import type { Root } from 'hast'
import { defined } from '../../core/values/defined.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import type { DocumentPage } from '../pages/document-page.js'
import { directionOfLanguage } from './direction-of.js'
import { printSheet } from './print-sheet.js'
import { type PrintedFile, printText } from './print-text.js'
import type { PrintedBlock, PrintedDocument, PrintedTerm } from './printed.js'
import { printHistory, printSignatures } from './printed-evidence.js'
import { printedNotices } from './printed-notices.js'
import { fact, linkWords } from './printed-text.js'

/** What a document is printed from. */
export interface PrintSource {
  readonly page: DocumentPage
  readonly text: Root
  readonly record: Parameters<typeof printSignatures>[1]
  readonly organization: string
  readonly today: string
  readonly language: string
  readonly copy?: NumberedCopy
  /** The name of the file that is attached. */
  readonly attached?: string
}

export interface NumberedCopy {
  readonly number: string
  /** A person or a place. */
  readonly holder: string
}

/** What is printed without a number: no one will exchange it. */
export const UNCONTROLLED = 'Uncontrolled copy'

/** Lays out a document: what its page says of it, its text, and what proves that it was approved. */
export function printedDocument(source: PrintSource, file: PrintedFile): PrintedDocument {
  const { page, text, record, copy, attached } = source
  const { id, title, type, paper, restricted } = page
  const direction = directionOfLanguage(source.language)
  const fields = printSheet(page.sheet)
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
    foot: [revisionLine(page), copyLine(source)],
    ...defined({ mark: markOf(source), stamp: stampOf(copy) }),
    ...(paper && { paper: { question: 'Is this copy current?', address: paper.address, code: qrPicture(paper.code) } }),
    facts: factsOf(page),
    notices: printedNotices(page),
    blocks: inOrder([...(isFirst ? [...fields, ...body] : [...body, ...fields]), ...printHistory(page.history)]),
    evidence: printSignatures(page, record, attached),
    ...(attached && {
      attachment: { name: attached, description: `The text of ${id} as it was approved, in Markdown` },
    }),
  }
}

function revisionLine({ id, control, statusLabel, retiresOn }: DocumentPage): string {
  const begin = control.inForceSince ? `in force since ${dateInWords(control.inForceSince)}` : statusLabel.toLowerCase()
  const end = retiresOn ? `, retired from ${dateInWords(retiresOn)}` : ''
  return `${id} · Revision ${control.revision || '–'} · ${begin}${end}`
}

function copyLine({ copy, today }: PrintSource): string {
  const kind = copy ? `Controlled copy ${copy.number} for ${copy.holder}` : UNCONTROLLED
  return `${kind} · as of ${dateInWords(today)}`
}

/** A draft stays a draft, also as a numbered copy. */
function markOf({ page, copy }: PrintSource): string | undefined {
  if (page.shownAs === 'draft') return 'Draft'
  if (page.shownAs === 'retired') return 'Retired'
  if (page.notices.some(({ kind }) => kind === 'unconfirmed')) return 'Not confirmed'
  if (page.control.approvals.length === 0) return 'Not approved'
  return copy ? undefined : UNCONTROLLED
}

function stampOf(copy: NumberedCopy | undefined): string | undefined {
  return copy && `Controlled copy ${copy.number} · ${copy.holder}`
}

function factsOf({ control, statusLabel }: DocumentPage): readonly PrintedTerm[] {
  const { inForceSince, owner, review, process, clauses, records } = control
  const late = review?.state === 'overdue' ? ' (overdue)' : ''
  return [
    fact('Revision', control.revision || '–'),
    fact('Status', statusLabel),
    fact('In force since', inForceSince ? dateInWords(inForceSince) : '–'),
    fact('Owner', owner ? linkWords(owner) : '–'),
    fact('Next review', review ? dateInWords(review.on) + late : '–'),
    ...(process ? [fact('Process', linkWords(process))] : []),
    ...(clauses.length > 0 ? [fact('Clauses', clauses.map(({ text }) => text).join(', '))] : []),
    ...(records.length > 0 ? [fact('Leaves records', records.map(({ text }) => text).join(', '))] : []),
  ]
}

/** No level is left out on the way down. */
export function inOrder(blocks: readonly PrintedBlock[]): readonly PrintedBlock[] {
  let before = 1
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    before = Math.min(block.level, before + 1)
    return { ...block, level: before }
  })
}

function qrPicture({ size, path }: NonNullable<DocumentPage['paper']>['code']): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><rect fill="#fff" width="${size}" height="${size}"/><path fill="#000" d="${path}"/></svg>`
}
