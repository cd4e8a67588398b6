import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesIn } from '../../../core/read/disk/files-in.js'

/** The first day that ZIP knows: the same files make the same bytes, whenever they were written. */
const DAY = new Date(1980, 0, 1, 12)

/** Writes a folder as a ZIP file beside it, file after file. @returns its path */
export async function writeZip(folder: string): Promise<string> {
  const { Zip, ZipDeflate } = await import('fflate')
  const path = `${folder}.zip`
  const stream = createWriteStream(path)
  const zip = new Zip((error, chunk, isLast) => {
    if (error) stream.destroy(error)
    else stream.write(chunk)
    if (isLast) stream.end()
  })
  for (const name of filesIn(folder)) {
    const file = new ZipDeflate(`${basename(folder)}/${name}`, { level: 6 })
    file.mtime = DAY
    zip.add(file)
    file.push(readFileSync(join(folder, name)), true)
    if (stream.writableNeedDrain) await once(stream, 'drain')
  }
  const isWritten = once(stream, 'close')
  zip.end()
  await isWritten
  return path
}
