import type { ElementContent } from 'hast'
import type { Publication } from '../shown/publication.js'
import { directionOfLanguage } from './direction-of.js'
import { inOrder } from './in-order.js'
import { plainSheet } from './plain-sheet.js'
import { type PrintedFile, printText } from './print-text.js'
import type { PrintedDocument } from './printed.js'

/** A page that is not a document. */
export interface PageToPrint {
  /** From the root of the site, as its links see it. */
  readonly path: string
  readonly title: string
  readonly eyebrow: string
  readonly content: readonly ElementContent[]
}

export function printedPage(
  publication: Publication,
  { path, title, eyebrow, content }: PageToPrint,
  file: PrintedFile,
): PrintedDocument {
  const direction = directionOfLanguage(publication.working.settings.site.language)
  const blocks = printText({ type: 'root', children: [...content] }, { label: path, path, direction }, file)
  return plainSheet(publication, { label: path, title, eyebrow, blocks: inOrder(blocks) })
}
