import type { BrokenPattern } from './broken-pattern.js'

/** What can only be meant as an address: a scheme, a path, a place on the page, or a file by its ending. */
const ADDRESS =
  /^(?:https?:|mailto:|#\w)|^[^\s,]*\/|\.(?:md|markdown|html?|pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|zip|png|jpe?g|gif|webp|svg|dwg|dxf|step)(?:[#?"'”“\s>]|$)/i

const TEXT = String.raw`(?<![\\\w])(!?\[[^[\]\n]{1,200}\])`

const withAddress = (written: string, text = '', address = '') =>
  ADDRESS.test(address) ? `${text}(${written})` : undefined

/** Links and references that are shown with their brackets. */
export const LINK_PATTERNS: readonly BrokenPattern[] = [
  {
    kind: 'link with a space',
    signs: [']('],
    pattern: new RegExp(String.raw`${TEXT}\(([^()<>\n]{1,300})\)`, 'g'),
    remedy: ([, text, address = '']) =>
      /\s/.test(address) ? withAddress(withoutSpaces(address), text, address) : undefined,
  },
  {
    kind: 'link in two parts',
    signs: ['] (', ']  (', ']\t('],
    pattern: new RegExp(String.raw`${TEXT}[ \t]{1,3}\(([^()\s\uFFFC]{1,300})\)`, 'g'),
    remedy: ([, text, address = '']) => withAddress(address, text, address),
  },
  {
    kind: 'link that is not closed',
    signs: [']('],
    pattern: new RegExp(String.raw`${TEXT}\(([^()\s]{1,300})[ \t]*$`, 'gm'),
    remedy: ([, text, address = '']) => withAddress(address, text, address),
  },
  {
    kind: 'link the wrong way round',
    signs: [')['],
    pattern: /(?<![\w\])])\(([^()[\]\n]{1,200})\)\[([^()[\]\s\uFFFC]{1,300})\]/g,
    remedy: ([, text, address = '']) => withAddress(address, `[${text}]`, address),
  },
  {
    kind: 'reference without target',
    signs: [']['],
    pattern: /(?<![\\\w\]])(!?)\[([^[\]\\\n]{1,200})\]\[([^[\]\\\n]{0,100})\]/g,
    remedy: ([, mark, text = '', name = '']) =>
      /^[\d\s,-]*$/.test(text + name) || text.length * name.length === 1 ? undefined : `${mark}[${text}](address)`,
  },
  {
    kind: 'footnote without text',
    signs: ['[^'],
    pattern: /(?<![\\\w\]])\[\^(\d{1,4}|[a-z][a-z0-9_-]{1,40})\](?![*+?{(:])/gi,
    remedy: ([, name]) => `[^${name}]: text of the footnote`,
  },
]

/** A title is kept; Word makes its quotes curly, which are none to Markdown. */
function withoutSpaces(written: string): string {
  const [, address = written, title] = /^(.*?\S)\s+["“”„]([^"“”„]*)["“”]?\s*$/.exec(written.trim()) ?? []
  const plain = address.trim().replace(/\s/g, '%20')
  return title === undefined ? plain : `${plain} "${title}"`
}
