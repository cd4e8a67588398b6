import { defined } from '../../core/values/defined.js'
import type { Body } from '../body/body.js'
import { bodyTree } from '../body/body-tree.js'
import { buildDocumentPage } from '../pages/document-page.js'
import { buildRecordPage } from '../pages/record-page.js'
import type { ReportPage } from '../pages/report-page.js'
import { siteAddress } from '../shown/links/site-address.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { approvalRecordOf } from '../views/approval-record-of.js'
import type { PrintedFile } from './print-text.js'
import type { PrintedData, PrintedDocument } from './printed.js'
import { organizationOf, printedData } from './printed-data.js'
import { type NumberedCopy, printedDocument } from './printed-document.js'
import { type PageToPrint, printedPage } from './printed-page.js'
import { printedPicture } from './printed-picture.js'
import { printedRecord } from './printed-record.js'
import { printedTablePage } from './printed-table-page.js'

/** Documents as they go onto paper, and the pictures in them. */
export interface PrintedManual {
  readonly data: PrintedData
  /** Drawings, by the names that the data has for them. */
  readonly drawings: ReadonlyMap<string, Uint8Array>
  /** Paths of files of the site, by the names that the data has for them. */
  readonly pictures: ReadonlyMap<string, string>
}

export interface ManualToPrint {
  readonly title: string
  /** What comes first, and is not a document. */
  readonly pages?: readonly PageToPrint[]
  /** Documents and records that have pages of their own. */
  readonly entries: readonly PublishedDocument[]
  /** What comes last. */
  readonly tables?: readonly ReportPage[]
  readonly bodyOf: (entry: PublishedDocument) => Body
  /** @returns the name of the file that is attached for a document */
  readonly attachedTo: (entry: PublishedDocument) => string | undefined
  readonly copy?: NumberedCopy
}

/** Lays documents out, one after the other, in one file. */
export async function printedManual(publication: Publication, manual: ManualToPrint): Promise<PrintedManual> {
  const { title, entries, pages = [], tables = [] } = manual
  const pictures = new Map<string, string>()
  const drawings = new Map<string, Uint8Array>()
  const file: PrintedFile = {
    labels: new Set(),
    pictureAt: (src) => named(pictures, src),
    draw: (svg) => {
      const name = `drawing-${drawings.size + 1}.svg`
      drawings.set(name, Buffer.from(printedPicture(svg)))
      return name
    },
    placeOf: placesIn(publication, manual),
  }
  const documents = pages.map((page) => printedPage(publication, page, file))
  for (const entry of entries) documents.push(await printedEntry(publication, entry, manual, file))
  for (const table of tables) {
    file.labels.add(table.path)
    documents.push(printedTablePage(publication, table))
  }
  return { data: printedData(publication, { title, documents, labels: file.labels }), drawings, pictures }
}

async function printedEntry(
  publication: Publication,
  entry: PublishedDocument,
  { bodyOf, attachedTo, copy }: ManualToPrint,
  file: PrintedFile,
): Promise<PrintedDocument> {
  const { steps: _onScreenOnly, ...body } = bodyOf(entry)
  const text = await bodyTree(body, publication.say)
  if (entry.shownAs === 'record')
    return printedRecord(publication, buildRecordPage(publication, entry, body), text, file)
  const page = buildDocumentPage(publication, entry, body, [])
  const { today, settings } = publication.working
  const source = {
    page,
    text,
    record: approvalRecordOf(publication, entry)?.fields,
    organization: organizationOf(publication),
    today,
    language: page.language ?? settings.site.language,
    say: publication.say,
    ...defined({ copy, attached: attachedTo(entry) }),
  }
  return printedDocument(source, file)
}

/** Pictures of the site are named by their content. */
function named(pictures: Map<string, string>, src: string): string {
  const path = src.replace(/^(?:\.\.\/)+/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  pictures.set(name, path)
  return name
}

/** What is in the same file is there; anything else on the web, if the site has an address. */
function placesIn(
  { options }: Publication,
  { entries, pages = [], tables = [] }: ManualToPrint,
): PrintedFile['placeOf'] {
  const labels = new Map([
    ...entries.map(({ path, document }) => [path, document.id] as const),
    ...[...pages, ...tables].map(({ path }) => [path, path] as const),
  ])
  const isOnTheWeb = /^https?:\/\//.test(options.baseUrl)
  return (path, anchor) => {
    const label = labels.get(path)
    if (label !== undefined) return { at: anchor ? `${label}#${anchor}` : label }
    if (!isOnTheWeb) return undefined
    return { to: siteAddress(options, path) + (anchor ? `#${encodeURIComponent(anchor)}` : '') }
  }
}
