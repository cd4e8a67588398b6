import { readDocumentBody } from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import {
  describeBodies,
  type NumberedCopy,
  type PrintedGroup,
  type PrintedVolume,
  type PublishedDocument,
  printedManual,
  type Typesetter,
  volumesOf,
} from '../../../site/index.js'
import { accepted } from '../../command/accepted.js'
import type { PublicationRead } from '../site/read-publication.js'
import { approvedFiles } from './approved-files.js'
import { printedPictures } from './printed-pictures.js'

/** Why there are several files. */
export const IN_VOLUMES = 'It is in several volumes: one file of all would need more than 1 GB of memory to make.'

interface PreparedPrint {
  /** @throws Misuse if letters or pictures cannot be shown */
  print(group: PrintedGroup): Promise<Uint8Array>
  /** What readers will not see as it was meant, and why. */
  readonly notes: readonly string[]
  /** @returns one file, or several where one would take too much memory */
  volumesOf(name: string, group: PrintedGroup): readonly PrintedVolume[]
}

/** Reads the texts of documents, and draws their diagrams. */
export async function preparePrint(
  { opened, tree, publication }: PublicationRead,
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
      const files = { pictures, attached }
      const isLarge = printed.data.documents.length > 1
      return accepted(
        isLarge ? await typesetter.printLarge(printed.data, files) : typesetter.print(printed.data, files),
      )
    },
    notes: bodies.notes,
    volumesOf: (name, group) => volumesOf(name, group, publication.say, bodies.of),
  }
}
