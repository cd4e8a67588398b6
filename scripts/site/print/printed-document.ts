import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { defined } from '../../core/values/defined.js'
import { dateInWords } from '../../core/words/date-in-words.js'
import type { DocumentPage } from '../pages/document-page.js'
import { directionOfLanguage } from './direction-of.js'
import { linksToWeb, type PlaceInFile } from './links-to-web.js'
import { printBlocks } from './print-blocks.js'
import type { PrintContext } from './print-context.js'
import { printSheet } from './print-sheet.js'
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

/** What belongs to the file as a whole. */
export interface PrintedFile {
  readonly labels: Set<string>
  readonly pictureAt: PrintContext['pictureAt']
  readonly draw: PrintContext['draw']
  /** @returns where the page of a document is in this file, or on the web */
  readonly placeOf: PlaceInFile
}

/** Lays out a document: what its page says of it, its text, and what proves that it was approved. */
export function printedDocument(source: PrintSource, file: PrintedFile): PrintedDocument {
  const { page, text, record, copy, attached } = source
  const { id, title, type, paper, restricted } = page
  const direction = directionOfLanguage(source.language)
  const context: PrintContext = {
    ...file,
    label: id,
    direction,
    leadsTo: linksToWeb(id, page.path, file.placeOf),
    notes: notesIn(text),
    isNested: false,
    blocks: printBlocks,
  }
  file.labels.add(id)
  const fields = printSheet(page.sheet)
  const body = printBlocks(text.children, context)
  const isFirst = page.isMostlyFields || page.sheet.story.length > 0
  return {
    label: id,
    id,
    title,
    eyebrow: `${type.text} ${id}`,
    status: page.statusLabel,
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
function inOrder(blocks: readonly PrintedBlock[]): readonly PrintedBlock[] {
  let before = 1
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    before = Math.min(block.level, before + 1)
    return { ...block, level: before }
  })
}

function notesIn(text: Root): PrintContext['notes'] {
  const notes = new Map<string, Root['children'][number] & { type: 'element' }>()
  visit(text, 'element', (one) => {
    if (one.tagName === 'li' && /^user-content-fn-/.test(String(one.properties.id ?? '')))
      notes.set(String(one.properties.id), one)
  })
  return notes
}

function qrPicture({ size, path }: NonNullable<DocumentPage['paper']>['code']): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><rect fill="#fff" width="${size}" height="${size}"/><path fill="#000" d="${path}"/></svg>`
}
