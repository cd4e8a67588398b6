/** A piece of an XML text, in the order in which it is there. */
export type XmlPiece =
  | {
      readonly kind: 'start'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly isEmpty: boolean
    }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const SKIPPED = /<!--[\s\S]*?-->|<\?xml\s[^?]*\?>|<!DOCTYPE[^>[\]]*>/y
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y
const START = /<([A-Za-z][\w:.-]{0,40})((?:\s+[A-Za-z_][\w:.-]{0,60}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const END = /<\/([A-Za-z][\w:.-]{0,40})\s*>/y
const TEXT = /[^<]+/y
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads plain XML: elements, attributes, text; comments and the like are left out.
 *
 * @throws at anything else, such as entities of its own: later readers could take it for something it is not
 */
export function* readXml(source: string): Generator<XmlPiece> {
  for (let at = 0; at < source.length; ) {
    const match = [TEXT, START, END, SKIPPED, CDATA]
      .map((pattern) => matchAt(pattern, source, at))
      .find((found) => found)
    if (!match) throw new SyntaxError(`This is no plain XML: ${source.slice(at, at + 40)}`)
    const { kind, text, groups } = match
    at += text.length
    if (kind === START) yield startOf(groups)
    if (kind === END) yield { kind: 'end', name: groups[0] ?? '' }
    if (kind === CDATA) yield { kind: 'text', text: groups[0] ?? '' }
    if (kind === TEXT) yield { kind: 'text', text: unescaped(text) }
  }
}

function matchAt(kind: RegExp, source: string, at: number) {
  kind.lastIndex = at
  const match = kind.exec(source)
  return match && { kind, text: match[0], groups: match.slice(1) }
}

function startOf([name = '', attributes = '', slash]: readonly string[]): XmlPiece {
  const read = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, key = '', double, single]) => [key, unescaped(double ?? single ?? '')] as const,
  )
  return { kind: 'start', name, attributes: new Map(read), isEmpty: slash === '/' }
}

const ENTITIES: Readonly<Partial<Record<string, string>>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,10});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
