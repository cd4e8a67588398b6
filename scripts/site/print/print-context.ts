import type { Element, ElementContent, RootContent } from 'hast'
import type { Direction, PrintedBlock, PrintedRun } from './printed.js'

export type PrintedNode = ElementContent | RootContent

/** What a text needs to know of the file that it is printed into. */
export interface PrintContext {
  /** Of the document, and the beginning of all labels in it. */
  readonly label: string
  readonly direction: Direction
  /** @returns where a link leads: to the web, or to a place in the same file; nothing for what a reader of paper cannot follow */
  readonly leadsTo: (href: string) => Pick<PrintedRun & { readonly kind: 'text' }, 'to' | 'at'>
  /** @returns the name, among the files of the PDF, of a picture by its address on the page */
  readonly pictureAt: (src: string) => string
  /** Puts a drawing among the files of the PDF. @returns its name there */
  readonly draw: (svg: Element) => string
  /** All labels in the file: more are added as they are met. */
  readonly labels: Set<string>
  /** What is said at the foot of a sheet, by the address of the note. */
  readonly notes: ReadonlyMap<string, Element>
  /** Within a cell, a note or a frame: there, no sheet can be turned, and lines are short. */
  readonly isNested: boolean
  /** Prints what is in a cell or a note. */
  readonly blocks: (nodes: readonly PrintedNode[], context: PrintContext) => readonly PrintedBlock[]
}
