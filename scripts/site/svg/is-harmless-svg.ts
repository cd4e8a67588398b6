import { readXml, type XmlPiece } from './read-xml.js'

/** What runs, brings in pages of its own, or changes where something leads. */
const ACTIVE: ReadonlySet<string> = new Set(
  'script foreignobject iframe embed object handler listener set animate animatemotion animatetransform'.split(' '),
)
const PICTURE_DATA = /^data:image\/(?:png|jpeg|jpg|gif|webp|avif);/i
const FETCHES = /@import|url\(\s*["']?(?!#|data:image\/)/i

/**
 * @returns whether a picture may be at an address of its own, where a browser would run what is in it: it is plain XML
 * without script, foreign elements, animation, and addresses elsewhere
 */
export function isHarmlessSvg(bytes: Buffer): boolean {
  try {
    for (const piece of readXml(bytes.toString('utf8').replace(/^\uFEFF/, ''))) if (!isHarmless(piece)) return false
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function isHarmless(piece: XmlPiece): boolean {
  if (piece.kind === 'text') return !FETCHES.test(piece.text)
  if (piece.kind === 'end') return true
  return (
    !ACTIVE.has(localName(piece.name)) &&
    [...piece.attributes].every(([name, value]) => isPlain(localName(name), value))
  )
}

function isPlain(name: string, value: string): boolean {
  if (name.startsWith('on')) return false
  if (name === 'href' || name === 'src') return value.startsWith('#') || PICTURE_DATA.test(value)
  return !FETCHES.test(value) && !/^\s*(?:javascript|vbscript):/i.test(value)
}

/** Any prefix may stand for any language. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
