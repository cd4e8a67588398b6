import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { linksToWeb, type PlaceInFile } from './links-to-web.js'
import { printBlocks } from './print-blocks.js'
import type { PrintContext } from './print-context.js'
import type { Direction, PrintedBlock } from './printed.js'

/** What belongs to the file as a whole. */
export interface PrintedFile {
  readonly labels: Set<string>
  readonly pictureAt: PrintContext['pictureAt']
  readonly draw: PrintContext['draw']
  /** @returns where a page is in this file, or on the web */
  readonly placeOf: PlaceInFile
}

interface PrintedPlace {
  /** By which other parts of the file lead to it. */
  readonly label: string
  /** Of its page, from the root of the site. */
  readonly path: string
  readonly direction: Direction
}

/** @returns the blocks of a text; its place in the file is known from now on */
export function printText(
  text: Root,
  { label, path, direction }: PrintedPlace,
  file: PrintedFile,
): readonly PrintedBlock[] {
  file.labels.add(label)
  return printBlocks(text.children, {
    ...file,
    label,
    direction,
    leadsTo: linksToWeb(label, path, file.placeOf),
    notes: notesIn(text),
    isNested: false,
    blocks: printBlocks,
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
