import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../read/body/markdown.js'
import { buildRedline } from '../../redline/index.js'
import type { Redline } from '../../redline/redline.js'
import { formatRedlineHtml } from './redline-html.js'
import { formatRedlineMarkdown } from './redline-markdown.js'
import { formatRedlineTerminal } from './redline-terminal.js'

const parse = await loadMarkdownParser('remark')

const before = `## Purpose

Everybody finds the text.

## Scope

Keep for three years.

- a
- b
- c
- d
- e

## Records

| Record | Kept |
|--------|------|
| Audit  | 3    |
`

const after = `## Purpose

Everybody finds the text.

## Records

| Record | Kept |
|--------|------|
| Audit  | 4    |

## Range

Keep for five years.

- a
- b
- c
- d
- **e**

## Terms

\`\`\`yaml
a: 1
\`\`\`
`

const revision = (number: string, body: string) => ({
  fields: { id: 'QP-004', title: 'Records', revision: number },
  body,
})
const changed = buildRedline(revision('2', before), revision('3', after), { parse })
const created = buildRedline(undefined, revision('1', before), { parse })

describe('terminal', () => {
  it('shows what changed, with a sign before each line', () => {
    expect(formatRedlineTerminal([changed], { color: false })).toBe(`\
QP-004 Records: revision 2 to 3. 2 sections changed, 1 added, 1 moved, 1 renamed.

Fields
  revision: [-2-] {+3+}

… 1 unchanged section: Purpose

Records (changed; moved, it was after “Scope”)
  | Record | Kept |
~ | Audit | [-3-] {+4+} |

[-Scope-] {+Range+} (changed; renamed)
~ Keep for [-three-] {+five+} years.
  • a
  … 2 unchanged list items
  • d
~ • e (now bold)

Terms (added)
+ a: 1
`)
  })

  it('colours only when asked to, and then needs no brackets', () => {
    const shown = formatRedlineTerminal([changed], { color: true })
    expect(shown).toContain('\u001b[32m\u001b[4mfive\u001b[24m\u001b[39m')
    expect(shown).not.toContain('{+')
  })

  it('is not commanded by the text of a document', () => {
    const hostile = buildRedline(undefined, revision('1\u001b[2J', '## A\u001b[31m\n\nb\u202e\u0007c'), { parse })
    expect(formatRedlineTerminal([hostile], { color: false })).toBe(
      'QP-004 Records: new, revision 1�[2J. 1 section.\n\nFields\n  id: QP-004\n  title: Records\n  revision: 1�[2J\n\nA�[31m (added)\n+ b��c\n',
    )
  })

  it('says so if nothing changed', () => {
    expect(formatRedlineTerminal([], { color: false })).toBe('Nothing changed.\n')
  })
})

describe('markdown', () => {
  it('shows what changed', () => {
    expect(formatRedlineMarkdown([changed])).toBe(`\
## QP-004 Records: revision 2 to 3

2 sections changed, 1 added, 1 moved, 1 renamed.

- revision: ~~2~~ **3**

*… 1 unchanged section: Purpose*

### Records *(changed; moved, it was after “Scope”)*

| Record | Kept |
| --- | --- |
| Audit | ~~3~~ **4** |

### ~~Scope~~ **Range** *(changed; renamed)*

Keep for ~~three~~ **five** years.

- a

*… 2 unchanged list items*

- d
- e *(now bold)*

### Terms *(added)*

\`\`\`diff
+ a: 1
\`\`\`
`)
  })

  it('keeps marks apart from letters, which would make them plain signs', () => {
    const shown = (old: string, now: string) =>
      formatRedlineMarkdown([buildRedline(revision('1', old), revision('1', now), { parse })])
        .split('\n\n')
        .at(-1)
    expect(shown('Ask the owner.', 'Ask the owner (in writing).')).toBe('Ask the owner **(in writing)**.\n')
    expect(shown('檢查文件後批准吧', '檢查（紀錄）後批准吧')).toBe('檢查 ~~文件~~ **（紀錄）** 後批准吧\n')
  })

  it('shows the text of a document as plain text, and mentions nobody', () => {
    const hostile = [
      'Text </details><script>alert(1)</script> @team #12 https://evil.example www.evil.example',
      '\\*\\*a\\*\\* \\~\\~b\\~\\~ \\[c\\](http://d) \\![e](f) \\`g\\` \\&lt; $h$',
      '1\\. x\n\n\\- y\n\n\\# z\n\n\\> q\n\n| a |\n|-|\n| b \\| c |',
      '````\n```\n@team\n````',
    ].join('\n\n')
    const shown = formatRedlineMarkdown([buildRedline(undefined, revision('1', `## A\n\n${hostile}`), { parse })])
    const nodes = nodesOf(parse(shown))
    const kinds = new Set(nodes.map(({ type }) => type))
    for (const kind of ['html', 'link', 'image', 'inlineCode', 'strong', 'delete', 'blockquote'] as const)
      expect(kinds).not.toContain(kind)
    const text = nodes.map((node) => (node.type === 'text' ? node.value : '')).join(' ')
    expect(text).toContain('</details><script>alert(1)</script>')
    expect(text).not.toMatch(/@team|#12|https:|www\./)
  })
})

describe('html', () => {
  const page = formatRedlineHtml([changed])

  it('marks what went and came in words, too', () => {
    expect(page).toContain(
      'Keep for <del><span class="spoken">removed: </span>three</del> <ins><span class="spoken">added: </span>five</ins> years.',
    )
    expect(page).toContain(
      '<h1>QP-004 Records: revision 2 to 3</h1>\n<p>2 sections changed, 1 added, 1 moved, 1 renamed.</p>',
    )
    expect(page).toContain('<summary>… 1 unchanged section: Purpose</summary>')
    expect(page).toContain('<h2>Terms <span class="label">added</span></h2>')
  })

  it('allows its own style and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
    const digest = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    )
    expect(page).not.toMatch(/<script|<link|<img|src=|style=|url\(|https?:/)
  })

  it('has a table of contents if there is more than one document', () => {
    expect(page).not.toContain('<nav')
    const pages = formatRedlineHtml([changed, created])
    expect(pages).toContain('<h1>What changed in 2 documents</h1>')
    expect(pages).toContain('<li><a href="#document-2">QP-004 Records: new, revision 1. 3 sections.</a></li>')
    expect(pages).toContain('<article id="document-2">')
  })

  it('has only elements of ours, whatever the texts', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</del>',
      '&lt;',
      '"',
      "'",
      '<!--',
      '-->',
      '`<i>`',
      '![<u>](<q>)',
      '[<u>](<q>)',
      '\n\n',
      '## ',
      '- ',
      '| a |\n|-|\n| <s> |',
      '```\n<x>\n```',
      'word',
    )
    const body = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(body, body, fc.constantFrom('1', '<b>"\''), (old, now, number) => {
        const redline: Redline = buildRedline(revision('1', old), revision(number, now), { parse })
        const content = formatRedlineHtml([redline])
          .replace(/^[\s\S]*<\/style>/, '')
          .replaceAll('<!doctype html>', '')
        expect(content.replace(OURS, '')).not.toMatch(/[<>]/)
      }),
      { seed: 9001 },
    )
  })
})

const OURS =
  /<\/?(?:head|body|html|main|article|section|p|h[1-3]|dl|dt|dd|del|ins|span|div|details|summary|table|thead|tbody|tr|td|th|pre)(?: (?:id|class|colspan|tabindex|role|aria-label)="[\w .-]*")*>/g

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}
