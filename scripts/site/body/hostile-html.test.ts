import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse as parsePage } from 'parse5'
import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../core/read/index.js'
import { OWN_ADDRESSES } from './lay-out-body.js'
import { renderMarkdown } from './render-markdown.js'

const parse = await loadMarkdownParser('satteri')
const links = {
  resolve: (url: string) => ({ href: url }),
  mention: () => undefined,
  picture: (url: string) => (/^[\w. ]+\.png$/.test(url) ? url : undefined),
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x.png onerror=alert(1)>',
  '<img src="x.png`" `onload=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img srcset="javascript:alert(1) 1x, https://evil.example/a.png 2x" src=x.png>',
  '<picture><source srcset="https://evil.example/track.png"><img src=x.png></picture>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=" java\nscript:alert(1)">a</a>',
  '<a href="&#106;avascript&colon;alert(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '<a href="vbscript:x">a</a>',
  '<a href="x" onclick="alert(1)" style="position:fixed;inset:0">a</a>',
  '<a href="x" target="_blank" ping="https://evil.example">a</a>',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
  '<svg><style><img src=x.png onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">a</math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">a</button><input name=attributes></form>',
  '<input type="image" src=x.png onerror=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css"><style>*{display:none}</style>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x.png onerror=alert(1)>">',
  '<textarea><img src=x.png onerror=alert(1)></textarea><title><img src=x.png onerror=alert(1)></title>',
  '<xmp><script>alert(1)</script></xmp><plaintext><script>alert(1)</script>',
  '<select><script>alert(1)</script><option><style></option></select><b>',
  '<table><td background="javascript:alert(1)"><tr><script>alert(1)</script>',
  '<body onload=alert(1) background="javascript:alert(1)"><frameset onload=alert(1)>',
  '<details ontoggle=alert(1) open><summary>a</summary>b</details>',
  '<video><source onerror=alert(1) src=x></video><audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>a</marquee>',
  '<div id="Main" class="paper-note" data-show-after="2020-01-01" hidden>a</div>',
  '<img name="getElementById" src=x.png><img name=querySelector id=cookie src=x.png>',
  '<p style="background:url(javascript:alert(1))" class="callout warning">a</p>',
  '<!--><img src=x.png onerror=alert(1)>-->',
  '<!-- --!><img src=x.png onerror=alert(1)> -->',
  '<![CDATA[><img src=x.png onerror=alert(1)>]]>',
  '<?xml version="1.0"><img src=x.png onerror=alert(1)>?>',
  '<a title="</a><img src=x.png onerror=alert(1)>">a</a>',
  '<code class="language-x" onclick="alert(1)">a</code>',
  '<div title="\n\n<img src=x.png onerror=alert(1)>\n\n">a</div>',
  '</body></html><script>alert(1)</script>',
  '<img src=x.png width=1 height=1 usemap="#m"><map name=m><area href="javascript:alert(1)"></map>',
]

/** @returns what could run, load from elsewhere, cover the page, or take the place of something of ours */
function dangersIn(html: string): readonly string[] {
  const dangers: string[] = []
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) dangers.push(...dangersOf(node))
    if ('content' in node) visit(node.content)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parsePage(`<!doctype html><body>${html}`))
  return dangers
}

const ELEMENT =
  /^(?:html|head|body|a|b|blockquote|br|code|em|thead|details|div|h[1-6]|img|input|li|p|picture|pre|source|span|strong|summary|table|t[drh]|tbody|[uo]l)$/
const ADDRESS = /^(?:https?:|mailto:|tel:|[^:]*$)/i
const OUR_CLASSES = /^(?:anchor|missing|wide|zoom|unpublished|link-note|language-[\w-]+)$/

function dangersOf({ tagName, attrs }: DefaultTreeAdapterMap['element']): readonly string[] {
  const isDangerous = ({ name, value }: { readonly name: string; readonly value: string }) =>
    /^(?:on|style$|form|action$|srcdoc$|ping$|background$|data-|http-equiv$|hidden$)/.test(name) ||
    (name === 'name' && tagName !== 'a') ||
    (name === 'class' && !OUR_CLASSES.test(value)) ||
    (name === 'id' && OWN_ADDRESSES.includes(value)) ||
    (name === 'href' && !ADDRESS.test(value)) ||
    ((name === 'src' || name === 'srcset') && !/^[\w. ]*\.png( \S+)?$/.test(value))
  const dangerous = attrs.filter(isDangerous).map(({ name, value }) => `<${tagName} ${name}="${value}">`)
  return ELEMENT.test(tagName) ? dangerous : [`<${tagName}>`, ...dangerous]
}

const render = (markdown: string) => renderMarkdown(parse, markdown, { links, drawings: new Map() })

describe('nothing runs, loads or hides', () => {
  it.each(HOSTILE)('%s', (html) => {
    for (const markdown of [html, `Text ${html} text`, `- > ${html}`, `| a |\n|---|\n| ${html.replaceAll('|', '')} |`])
      expect(dangersIn(render(markdown))).toEqual([])
  })

  it('of several together', () => {
    const piece = fc.constantFrom(...HOSTILE, '\n\n', '<b>', '</div>', '<table>', '<tr>', '`', '*a*')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(dangersIn(render(pieces.join('')))).toEqual([])
      }),
      { numRuns: 300, seed: 9001 },
    )
  })

  it('which is seen if it does', () => {
    expect(dangersIn('<a href="javascript:x" onclick="y">z</a><u>')).toHaveLength(3)
  })
})
