import { type PrintedManual, type Publication, publishedFiles, sizeInWords } from '../../../site/index.js'
import { Misuse } from '../../command/misuse.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { readPublishedFiles } from '../site/read-published-files.js'

/** A sheet at 600 dots per inch, as a good PNG. */
const MAX_BYTES = 20 * 1024 * 1024

/**
 * @returns all pictures of what is printed, by the names that its data has for them
 * @throws Misuse if one cannot be shown: a copy without it would not be what was approved
 */
export async function printedPictures(
  opened: OpenedQms,
  publication: Publication,
  { pictures, drawings }: PrintedManual,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (pictures.size === 0) return drawings
  const names = new Map([...pictures].map(([name, path]) => [path, name]))
  const wanted = publishedFiles(publication).filter(({ path }) => names.has(path))
  const fileOf = new Map(wanted.map(({ path, file }) => [path, file]))
  const found = new Map(drawings)
  for await (const { path, bytes, refusal } of readPublishedFiles(opened, wanted)) {
    if (refusal !== undefined) throw new Misuse(refusal)
    if (bytes.length > MAX_BYTES)
      throw new Misuse(
        `The picture ${fileOf.get(path)} has ${sizeInWords(bytes.length)}; pictures of up to ${sizeInWords(MAX_BYTES)} can be printed. Save it smaller.`,
      )
    found.set(names.get(path) ?? '', bytes)
  }
  return found
}
