import { readDocumentBody } from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import {
  describeBodies,
  type ManualToPrint,
  type NumberedCopy,
  type PublishedDocument,
  printedManual,
  type Typesetter,
} from '../../../site/index.js'
import { accepted } from '../../command/accepted.js'
import type { readPublication } from '../site/read-publication.js'
import { approvedFiles } from './approved-files.js'
import { printedPictures } from './printed-pictures.js'

/** What is in one file. */
export type PrintedGroup = Pick<ManualToPrint, 'title' | 'pages' | 'entries' | 'tables'>

interface PreparedPrint {
  /** @throws Misuse if letters or pictures cannot be shown */
  print(group: PrintedGroup): Promise<Uint8Array>
  /** What readers will not see as it was meant, and why. */
  readonly notes: readonly string[]
}

/** Reads the texts of documents, and draws their diagrams. */
export async function preparePrint(
  { opened, tree, publication }: Awaited<ReturnType<typeof readPublication>>,
  entries: readonly PublishedDocument[],
  { typesetter, copy }: { readonly typesetter: Typesetter; readonly copy?: NumberedCopy },
): Promise<PreparedPrint> {
  const approved = await approvedFiles(opened, publication, entries)
  const texts = new Map<string, Uint8Array>()
  for await (const { path, bytes } of tree.read(entries.map(({ document }) => document.path)))
    if (bytes) texts.set(path, bytes)
  const bodies = await describeBodies(publication, entries, ({ path }) => {
    const bytes = texts.get(path)
    return (bytes && readDocumentBody(bytes)) ?? ''
  })
  const nameOf = ({ document: { id } }: PublishedDocument) => (approved.has(id) ? `${id}.md` : undefined)
  return {
    async print(group) {
      const manual = { ...group, bodyOf: bodies.of, attachedTo: nameOf, ...defined({ copy }) }
      const printed = await printedManual(publication, manual)
      const pictures = await printedPictures(opened, publication, printed)
      const attached = new Map(
        group.entries.flatMap((entry) => {
          const [name, bytes] = [nameOf(entry), approved.get(entry.document.id)]
          return name && bytes ? [[name, bytes] as const] : []
        }),
      )
      return accepted(typesetter.print(printed.data, { pictures, attached }))
    },
    notes: bodies.notes,
  }
}
