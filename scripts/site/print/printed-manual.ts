import { defined } from '../../core/values/defined.js'
import type { Body } from '../body/body.js'
import { bodyTree } from '../body/body-tree.js'
import { buildDocumentPage } from '../pages/document-page.js'
import { siteAddress } from '../shown/links/site-address.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { approvalRecordOf } from '../views/approval-record-of.js'
import type { PrintedData, PrintedDocument } from './printed.js'
import { organizationOf, printedData } from './printed-data.js'
import { type NumberedCopy, type PrintedFile, printedDocument } from './printed-document.js'
import { printedPicture } from './printed-picture.js'

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
  readonly entries: readonly PublishedDocument[]
  readonly bodyOf: (entry: PublishedDocument) => Body
  /** @returns the name of the file that is attached for a document */
  readonly attachedTo: (entry: PublishedDocument) => string | undefined
  readonly copy?: NumberedCopy
}

/** Lays documents out, one after the other, in one file. */
export async function printedManual(publication: Publication, manual: ManualToPrint): Promise<PrintedManual> {
  const { working } = publication
  const { language } = working.settings.site
  const pictures = new Map<string, string>()
  const drawings = new Map<string, Uint8Array>()
  const labels = new Set<string>()
  const documents: PrintedDocument[] = []
  for (const entry of manual.entries) {
    const { steps: _onScreenOnly, ...body } = manual.bodyOf(entry)
    const page = buildDocumentPage(publication, entry, body, [])
    const file: PrintedFile = {
      labels,
      pictureAt: (src) => named(pictures, src),
      draw: (svg) => {
        const name = `drawing-${drawings.size + 1}.svg`
        drawings.set(name, Buffer.from(printedPicture(svg)))
        return name
      },
      placeOf: placesIn(publication, manual.entries),
    }
    const source = {
      page,
      text: await bodyTree(body),
      record: approvalRecordOf(publication, entry)?.fields,
      organization: organizationOf(publication),
      today: working.today,
      language: page.language ?? language,
      ...defined({ copy: manual.copy, attached: manual.attachedTo(entry) }),
    }
    documents.push(printedDocument(source, file))
  }
  return { data: printedData(publication, { title: manual.title, documents, labels }), drawings, pictures }
}

/** Pictures of the site are named by their content. */
function named(pictures: Map<string, string>, src: string): string {
  const path = src.replace(/^(?:\.\.\/)+/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  pictures.set(name, path)
  return name
}

/** What is in the same file is there; anything else on the web, if the site has an address. */
function placesIn({ options }: Publication, entries: readonly PublishedDocument[]): PrintedFile['placeOf'] {
  const labels = new Map(entries.map(({ path, document }) => [path, document.id]))
  const isOnTheWeb = /^https?:\/\//.test(options.baseUrl)
  return (path, anchor) => {
    const label = labels.get(path)
    if (label !== undefined) return { at: anchor ? `${label}#${anchor}` : label }
    if (!isOnTheWeb) return undefined
    return { to: siteAddress(options, path) + (anchor ? `#${encodeURIComponent(anchor)}` : '') }
  }
}
