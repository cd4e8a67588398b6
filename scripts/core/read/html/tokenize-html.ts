import type { Token } from 'parse5'
import { platform } from '../../platform/current-platform.js'

/** A piece of HTML, and where it begins and ends in it. */
export type HtmlToken = Extent &
  (
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'start tag'; readonly name: string; readonly attributes: HtmlAttributes }
    | { readonly kind: 'end tag'; readonly name: string }
    /** Not shown: `<!-- … -->`. */
    | { readonly kind: 'comment' }
    /** A tag or comment without its end. */
    | { readonly kind: 'cut off' }
    /** `<?…>`, `<!…>` and the like, which browsers hide as they do comments. */
    | { readonly kind: 'declaration' }
  )

interface Extent {
  readonly start: number
  readonly end: number
}

export type HtmlAttributes = ReadonlyMap<string, string>

const BARE_TAG = /^<(\/?)([a-z][a-z0-9]*)\s*\/?>$/i

const NO_ATTRIBUTES: HtmlAttributes = new Map()

/** Splits HTML as browsers do, whatever it is. Most of it are tags without attributes, such as `<br>`, for which no parser is needed. */
export function tokenizeHtml(html: string): readonly HtmlToken[] {
  const [, slash, name] = BARE_TAG.exec(html) ?? []
  if (name === undefined) return parseTokens(html)
  const tag = { name: name.toLowerCase(), start: 0, end: html.length }
  return [slash ? { ...tag, kind: 'end tag' } : { ...tag, kind: 'start tag', attributes: NO_ATTRIBUTES }]
}

function parseTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let value = ''
  let end = 0
  const addText = (until: number) => {
    if (value === '') return
    tokens.push({ kind: 'text', value, start: end, end: until })
    value = ''
    end = until
  }
  const add = (location: Token.Location | null, of: (extent: Extent) => HtmlToken) => {
    const extent = { start: location?.startOffset ?? end, end: location?.endOffset ?? end }
    addText(extent.start)
    tokens.push(of(extent))
    end = extent.end
  }
  let textEnd = 0
  const addCharacters = ({ chars, location }: Token.CharacterToken) => {
    value += chars
    textEnd = location?.endOffset ?? textEnd
  }
  const { Tokenizer } = platform().packages.parse5
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ location, tagName, attrs }) =>
        add(location, (extent) => ({
          ...extent,
          kind: 'start tag',
          name: tagName,
          attributes: new Map(attrs.map((one) => [one.name, one.value])),
        })),
      onEndTag: ({ location, tagName }) => add(location, (extent) => ({ ...extent, kind: 'end tag', name: tagName })),
      onComment: ({ location }) => add(location, (extent) => ({ ...extent, kind: commentKind(html, extent) })),
      onDoctype: ({ location }) => add(location, (extent) => ({ ...extent, kind: 'declaration' })),
      onCharacter: addCharacters,
      onWhitespaceCharacter: addCharacters,
      onNullCharacter: addCharacters,
      onEof: () => {},
    },
  )
  tokenizer.write(html, true)
  addText(textEnd)
  if (end < html.length) tokens.push({ kind: 'cut off', start: end, end: html.length })
  return tokens
}

function commentKind(html: string, { start, end }: Extent): 'comment' | 'declaration' | 'cut off' {
  const written = html.slice(start, end)
  if (!written.startsWith('<!--')) return 'declaration'
  return /^<!--(?:-?>|[\s\S]*--!?>)$/.test(written) ? 'comment' : 'cut off'
}
