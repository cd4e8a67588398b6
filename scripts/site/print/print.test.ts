import { describe, expect, it } from 'vitest'
import { pdfText } from '../../testing/pdf-text.js'
import { layOut, typeset, withText } from '../../testing/print-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'

const tight = (text: string) => text.replace(/[\s\u200B]+/g, '')
const print = async (body: string) => typeset(await layOut(withText(body)))
const textOf = async (body: string) => tight(pdfText(await print(body)).join(' '))

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const EVERYTHING = `## Überblick

One *two* **three** \`four\` ~~five~~ six[^1] and <kbd>seven</kbd>, H<sub>2</sub>O.

1. eight
   - nine
     > ten
2. eleven

- [x] twelve
- [ ] thirteen

> [!WARNING]
> Fourteen: hands off.

| fifteen | sixteen |
|:--|--:|
| seventeen | 18 µm ≥ 3 → |

\`\`\`text
nineteen  = "20"
\`\`\`

\`\`\`mermaid
flowchart LR
  A[twentyone] --> B{twentytwo}
\`\`\`

<dl><dt>twentythree</dt><dd>twentyfour</dd></dl>
<details><summary>twentyfive</summary>twentysix</details>

[twentyseven](https://example.org/) שלום مرحبا

[^1]: twentyeight
`

describe('on paper', () => {
  it('is all that the page says, each character of it', async () => {
    const text = await textOf(EVERYTHING)
    const said = [
      ...['Überblick', 'One two three four five six', 'and seven, H', 'eight', 'nine', 'ten', 'eleven', '☑ twelve'],
      ...['☐ thirteen', 'Warning', 'Fourteen: hands off.', 'fifteen', 'sixteen', 'seventeen', '18 µm ≥ 3 →'],
      ...['nineteen = "20"', 'twentythree', 'twentyfour', 'twentyfive', 'twentysix', 'twentyseven', 'twentyeight'],
    ]
    expect(said.filter((words) => !text.includes(tight(words)))).toEqual([])
  })

  it('is the same bytes each time', async () => {
    expect((await print(EVERYTHING)).equals(await print(EVERYTHING))).toBe(true)
  })

  it.each([
    ['pdf-a', '<pdfaid:part>3</pdfaid:part>'],
    ['pdf-ua', '<pdfuaid:part>1</pdfuaid:part>'],
  ] as const)(
    'is made as %s, which refuses pictures without words and headings out of order',
    async (standard, says) => {
      const pdf = typeset(await layOut(withText(`#### Deep\n\n${EVERYTHING}`)), new Map(), standard)
      expect(pdf.toString('latin1')).toContain(says)
    },
  )

  it('says why it cannot be made for screen readers', async () => {
    const laidOut = await layOut({ ...withText('![](scale.png)\n'), 'qms-docs/procedures/scale.png': PIXEL })
    const [name = ''] = laidOut.pictures.keys()
    expect(() => typeset(laidOut, new Map([[name, PIXEL]]), 'pdf-ua')).toThrow(
      'QP-001 cannot be made as PDF/UA: missing alt text. Put the document right, or choose the other form with --standard.',
    )
  })

  it('is text wherever it looks like instructions to the typesetter', async () => {
    const hostile = '#read("/etc/passwd") $x^2$ @QP-001 #include "x.typ" \\u{41} = no heading'
    expect(await textOf(`${hostile.replace('#read', '\\#read')}\n`)).toContain(tight(hostile.replace('\\u', '\\u')))
  })

  it('has its marks on the right in a list that is read from there', async () => {
    const [document] = (await layOut(withText('- Weigh it\n\n<!-- -->\n\n- أولاً\n'))).data.documents
    const lists = document?.blocks.flatMap((block) => (block.kind === 'list' ? [block.direction] : []))
    expect(lists).toEqual([undefined, 'rtl'])
  })

  it('needs letters that a font has, and says which are missing', async () => {
    await expect(print('品質 of 品\n')).rejects.toThrow(
      'QP-001 cannot be printed: no font has the letters 品 (U+54C1), 質 (U+8CEA). Name a folder of fonts that have them with --fonts; the Noto fonts are free and have most.',
    )
  })

  it('says what a broken picture is', async () => {
    const laidOut = await layOut({
      ...withText('![Scale](scale.png)\n'),
      'qms-docs/procedures/scale.png': 'no picture at all',
    })
    const [name = ''] = laidOut.pictures.keys()
    expect(() => typeset(laidOut, new Map([[name, Buffer.from('no picture at all')]]))).toThrow(
      /^QP-001 cannot be printed: one of its pictures is broken/,
    )
  })

  it.each([
    ['what was never approved', {}, undefined, 'Not approved', 'Uncontrolled copy · as of 22 November 2026'],
    [
      'a numbered copy',
      {},
      { number: '4', holder: 'Station 2' },
      'Not approved',
      'Controlled copy 4 for Station 2 · as of 22 November 2026',
    ],
  ] as const)('says on each sheet what it is: %s', async (_name, options, copy, mark, foot) => {
    const [document] = (await layOut(SMALL_QMS, options, copy)).data.documents
    expect([document?.mark, document?.foot[1], document?.stamp]).toEqual([
      mark,
      foot,
      copy && 'Controlled copy 4 · Station 2',
    ])
  })

  it('shows all of forty columns, in parts on sheets that are turned, each with the first column', async () => {
    const columns = Array.from({ length: 40 }, (_, column) => `Column${column + 1}`)
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
    const values = columns.map((_, column) => `value${column + 1}`)
    const table = row(columns) + row(columns.map(() => '---')) + row(values)
    const laidOut = await layOut(withText(table))
    const blocks = laidOut.data.documents[0]?.blocks ?? []
    const tables = blocks.flatMap((block) => (block.kind === 'table' && block.isTurned ? [block] : []))
    expect(tables.map(({ widths }) => widths.length)).toEqual([15, 14, 13])
    const text = tight(pdfText(typeset(laidOut)).join(''))
    expect([...columns, ...values].filter((word) => !text.includes(word))).toEqual([])
    expect(text.split('value1').length - 1).toBeGreaterThan(3)
  })
})
