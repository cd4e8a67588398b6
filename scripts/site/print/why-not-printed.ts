import type { Refusal } from '../../core/model/plan.js'
import { namesInShort } from '../../core/words/names-in-short.js'
import type { PrintedData, PrintedDocument } from './printed.js'

/** What the typesetter says of letters that no font has. It writes them as Rust does. */
const MISSING = /the text `\\?"(.+?)\\?"` could not be displayed/g
/** Such as “missing alt text”. */
const STANDARD = /(PDF\/\w+)-\w+ error: ([^"\\]+)/
const PICTURE = /failed to (?:decode|parse|load) (?:image|SVG|svg|file)[^"]*/i

/** @param said by the typesetter @returns undefined for what documents do not cause */
export function whyNotPrinted({ documents }: PrintedData, said: string): Refusal | undefined {
  const what = documents.length === 1 ? nameOf(documents[0]) : 'The file'
  const letters = [...new Set([...said.matchAll(MISSING)].flatMap(([, text = '']) => [...unescaped(text)]))]
  if (letters.length > 0)
    return {
      reason: `${withLetters(documents, letters) || what} cannot be printed: no font has the letters ${named(letters)}.`,
      remedy: 'Name a folder of fonts that have them with --fonts; the Noto fonts are free and have most.',
    }
  const [, standard, fault] = STANDARD.exec(said) ?? []
  if (standard !== undefined)
    return {
      reason: `${what} cannot be made as ${standard}: ${fault}.`,
      remedy: 'Put the document right, or choose the other form with --standard.',
    }
  const picture = PICTURE.exec(said)?.[0]
  if (picture === undefined) return undefined
  return {
    reason: `${what} cannot be printed: one of its pictures is broken (${picture.trim()}).`,
    remedy: 'Save it again as PNG, JPEG or plain SVG.',
  }
}

function nameOf(document: PrintedDocument | undefined): string {
  return document?.id ?? document?.title ?? ''
}

/** @returns the names of documents in which some of the letters are; nothing for letters around the texts */
function withLetters(documents: readonly PrintedDocument[], letters: readonly string[]): string {
  const found = documents.filter((document) => {
    const text = JSON.stringify(document)
    return letters.some((letter) => text.includes(letter))
  })
  return namesInShort(found.map(nameOf))
}

const MOST_NAMED = 20

function named(letters: readonly string[]): string {
  const shown = letters.slice(0, MOST_NAMED).map((letter) => `${letter} (${codeOf(letter)})`)
  const others = letters.length - shown.length
  return [...shown, ...(others > 0 ? [`${others} more`] : [])].join(', ')
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
