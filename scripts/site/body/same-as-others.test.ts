import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { markdownOfPackages, silentDifference, sourceOf } from '../../testing/other-renderer.js'

const renderer = markdownIt({ html: true })
// GitHub shows addresses as they are written.
renderer.normalizeLinkText = (address) => address
const render = (source: string) => renderer.render(source)

/** Of footnotes, boxes of tasks and text struck out by single tildes this renderer knows nothing. */
const ONLY_GITHUB = /\[\^|^\s*(?:[-*+]|\d+\.) \[[ xX]\]|(?<!~)~(?!~)/m

const LONGEST = 20_000

/** Pieces of Markdown, and of HTML that is shown. */
const SHOWN = [
  ...['a', '*b*', '`c`', 'QP-001', '&lt;', '<', '<sup>3</sup>', '<b>d</b>', '<b>', '</b>', '<del>not</del>', '<br>'],
  ...['<p>', '</p>', '<a href="x.md">e</a>', '<!-- f -->', '<img src="g.png" alt="g">', '<td>', '<kbd>h</kbd>'],
  ...['\n\n<table><tr><td>i<br>j</table>\n\n', '\n\n<div>\n\n', '\n\n</div>\n\n', '\n\n<ul><li>k<li>l</ul>\n\n'],
  ...['\n\n<details><summary>m</summary>\n\n', '\n\n</details>\n\n', '\n\n## ', '\n\n<h2>n</h2>\n\n', '\n- ', '\n> '],
  ...['\n\n| o | p |\n|---|---|\n| q | ', '\n\n<pre>\nr\n</pre>\n\n', '\n\n'],
]

/** Pieces of HTML that is not shown, or broken. */
const UNSHOWN = [
  ...[
    '<colour>',
    '<u>s</u>',
    '<b id="x">',
    '<select>',
    '<svg><text>t</text></svg>',
    '<?u?>',
    '</v>',
    '<math>',
    '<form>',
  ],
  ...[
    '<script>w</script>',
    '<style>x</style>',
    '<textarea>',
    '<template>y</template>',
    '\n\n<div title="\n\n',
    '<![CDATA[z]]>',
  ],
]

const textOf = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((chosen) => chosen.join(' '))
const text = fc.oneof(textOf(SHOWN), textOf([...SHOWN, ...UNSHOWN]))

describe('a page says what another renderer makes of the same text, or a problem is reported', () => {
  it('for texts that people write', () => {
    const sources = markdownOfPackages().map((file) => [file, sourceOf(file)] as const)
    const comparable = sources.filter(([, source]) => source.length < LONGEST && !ONLY_GITHUB.test(source))
    const sample = comparable.filter((_source, index) => index % 8 === 0)
    expect(sample.length).toBeGreaterThan(50)
    const different = sample.flatMap(([file, source]) => {
      const difference = silentDifference(source, render)
      return difference === undefined ? [] : [`${file}\n${difference}`]
    })
    expect(different).toEqual([])
  })

  it('for texts that nobody writes', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(silentDifference(source, render)).toBeUndefined()
      }),
      { numRuns: 300, seed: 9001 },
    )
  })

  it('which is seen if it is not so', () => {
    expect(silentDifference('10<sup>3</sup>', () => '<p>103</p>')).toBe('ours:   10{sup:3}\ntheirs: 103')
  })
})
