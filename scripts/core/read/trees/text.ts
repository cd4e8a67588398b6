import { fromUtf8 } from '../../bytes/utf8.js'
import { type Place, START_OF_FILE } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { MAX_FILE_BYTES, MAX_TABLE_BYTES } from './file-tree.js'

export interface DecodedText {
  /** Without byte-order mark, every line end a line feed. */
  readonly text: string
  readonly defects: readonly Defect[]
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Turns bytes into text whose lines and columns are those that an editor shows. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return unreadable('This text is in UTF-16, as some programs of Windows save it. Save it with the encoding UTF-8.')
  if (bytes.includes(0))
    return unreadable(
      'This is not a text file: it holds bytes that only binary files have. Keep documents as Markdown text, and name other files by their own ending.',
    )
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return unreadable(
      'This text is not in UTF-8, so letters such as ä or é cannot be read. Save it with the encoding UTF-8.',
      firstFault(bytes),
    )
  }
  const defects: Defect[] = []
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1)
    defects.push({
      rule: 'line-ends',
      at: [1, 1, 1, 1],
      message: 'The file begins with an invisible byte-order mark. Save it as “UTF-8” without BOM.',
    })
  }
  if (!text.includes('\r')) return { text, defects }
  const loneReturn = /\r(?!\n)/.exec(text)
  if (loneReturn) {
    const line = text.slice(0, loneReturn.index).split(/\r\n|\r|\n/).length
    defects.push({
      rule: 'line-ends',
      at: [line, 1, line, 1],
      message:
        'This line ends in a lone carriage return, as on very old computers; other tools see it and the next line as one. Save the file with LF or CRLF line ends.',
    })
  }
  return { text: text.replace(/\r\n?/g, '\n'), defects }
}

/** @returns the defect of a file too large to be read */
export function tooLarge(size: number): Defect {
  return {
    rule: 'file-size',
    at: [1, 1, 1, 1],
    message: `The file has ${megabytes(size)} MB; a document may have ${megabytes(MAX_FILE_BYTES)} MB. Split it, or keep large content in a file of its own and link it.`,
  }
}

/** @returns the defect of a table too large to be read */
export function tableTooLarge(size: number): Defect {
  return {
    rule: 'file-size',
    at: START_OF_FILE,
    message: `The file has ${megabytes(size)} MB; a table of records may have ${megabytes(MAX_TABLE_BYTES)} MB. Begin another file, such as one for each month.`,
  }
}

function unreadable(message: string, at: Place = START_OF_FILE): DecodedText {
  return { text: '', defects: [{ rule: 'readable-text', at, message }] }
}

/** @returns the place of the first letter that is not in UTF-8 */
function firstFault(bytes: Uint8Array): Place {
  const before = fromUtf8(bytes).split('\uFFFD')[0] ?? ''
  const lines = before.split('\n')
  const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1]
  return [line, column, line, column + 1]
}

export function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
}
