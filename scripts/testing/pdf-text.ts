import { type PdfObject, readObjects } from './pdf-objects.js'

/**
 * Reads the words of a PDF as Chromium and Typst write it: plain objects, streams deflated, a table of characters for each font.
 *
 * @returns the text of each page
 */
export function pdfText(pdf: Buffer): readonly string[] {
  const objects = readObjects(pdf)
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const [id, { head }] of objects) {
    const characters = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1]
    if (characters) fonts.set(id, readCharacters(objects.get(characters)?.stream ?? ''))
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages.map(({ head }) => readPage(head, objects, fonts))
}

function readCharacters(table: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>()
  const word = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      characters.set(code.toLowerCase(), word(hex))
  for (const [, block = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (
        let code = Number.parseInt(from, 16), to16 = Number.parseInt(hex, 16);
        code <= Number.parseInt(to, 16);
        code++
      )
        characters.set(code.toString(16).padStart(from.length, '0'), String.fromCodePoint(to16++))
  return characters
}

function readPage(
  head: string,
  objects: ReadonlyMap<string, PdfObject>,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string {
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? ''
  const names = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/gi)].map(([, name = '', id = '']) => [name, id]))
  let font: ReadonlyMap<string, string> | undefined
  const words: string[] = []
  for (const [, name, hex, literals = ''] of content.matchAll(SHOWN)) {
    if (name) font = fonts.get(names.get(name) ?? '')
    else
      for (const codes of hex ? [hex] : [...literals.matchAll(LITERAL)].map(([, literal = '']) => hexOf(literal)))
        words.push((codes.match(/.{4}/g) ?? []).map((code) => font?.get(code.toLowerCase()) ?? '').join(''))
  }
  return words.join('')
}

const LITERAL = /\(((?:\\[\s\S]|[^\\)])*)\)/g
/** A font is chosen, or letters are shown: by numbers in hexadecimal, or by bytes. */
const SHOWN = /\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|((?:\((?:\\[\s\S]|[^\\)])*\)|[-\d. \n])+)(?:\] TJ| Tj)/gi

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** ISO 32000-1, 7.3.4.2 */
function hexOf(literal: string): string {
  const bytes = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPED[code] ?? code),
  )
  return Buffer.from(bytes, 'latin1').toString('hex')
}
