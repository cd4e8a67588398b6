import { describe, expect, it } from 'vitest'
import { collectBodyFacts } from './collect-body-facts.js'
import { loadMarkdownParser } from './markdown.js'

const parse = await loadMarkdownParser('satteri')
const factsOf = (text: string, line = 1) => collectBodyFacts(parse(text), text, line)

describe('body facts', () => {
  it('headings have the anchors that GitHub gives them, and their words', () => {
    const { headings } = factsOf('## Scope & *aim*\n\nTwo words.\n\n## Scope & aim\n\n### Größe 漢字\n\n漢字\n')
    expect(headings.map(({ text, anchor, words, place }) => [text, anchor, words, place[0]])).toEqual([
      ['Scope & aim', 'scope--aim', 2, 1],
      ['Scope & aim', 'scope--aim-1', 0, 5],
      ['Größe 漢字', 'größe-漢字', 2, 7],
    ])
  })

  it('ids in prose have their place, on whatever line', () => {
    expect(factsOf('See QP-099,\nand AP-QP-004-1.10. Then NC-2026-003.\n', 12).mentions).toEqual([
      { text: 'QP-099', place: [12, 5, 12, 11] },
      { text: 'AP-QP-004-1.10', place: [13, 5, 13, 19] },
      { text: 'NC-2026-003', place: [13, 26, 13, 37] },
    ])
  })

  it('what only looks like an id, is in code, or is the text of a link is no mention', () => {
    expect(
      factsOf('`QP-001` docs/QP-002.md x-QP-003 QP-004-draft [QP-005](QP-005.md)\n\n```\nQP-006\n```\n').mentions,
    ).toEqual([])
  })

  it('links and images are found directly and by reference', () => {
    const { links, images } = factsOf('[a](b.md#c) [d][e] ![f](g.png)\n\n[e]: h.md\n')
    expect(links.map(({ text, url }) => [text, url])).toEqual([
      ['a', 'b.md#c'],
      ['d', 'h.md'],
    ])
    expect(images.map(({ alt, url }) => [alt, url])).toEqual([['f', 'g.png']])
  })

  it('placeholders, template variables, personal data, ragged rows and HTML anchors are found', () => {
    const facts = factsOf(
      'TODO [insert name] {{ x }} ada@example.org +41 44 123 45 67\n\n<a id="here"></a>\n\n| a | b |\n|---|---|\n| 1 |\n',
    )
    expect(facts.placeholders.map(({ text }) => text)).toEqual(['TODO', '[insert name]'])
    expect(facts.templateVariables.map(({ text }) => text)).toEqual(['{{ x }}'])
    expect(facts.personalData.map(({ text }) => text)).toEqual(['ada@example.org', '+41 44 123 45 67'])
    expect(facts.raggedRows).toEqual([{ cells: 1, expected: 2, place: [7, 1, 7, 6] }])
    expect(facts.anchors).toEqual(['here'])
  })

  it('a text made to be slow is read like any other', () => {
    const size = 300_000
    expect(factsOf(`A${'-1'.repeat(size / 2)}x\n`).mentions).toEqual([])
    expect(factsOf(`${'a'.repeat(size)} ada@example.org\n`).personalData).toHaveLength(1)
    expect(factsOf(`${'[insert '.repeat(size / 8)}\n`).placeholders).toEqual([])
    expect(factsOf(`${'QP-001 '.repeat(size / 7)}\n`).mentions).toHaveLength(Math.floor(size / 7))
  })

  it('HTML is read as what Markdown has for the same, at its places', () => {
    const facts = factsOf(
      [
        '<h2>Danger <!-- hidden --> here</h2>',
        '',
        '> <p>See QP-004, <code>QP-005</code>',
        '> and <a href=" b.md#c ">the <b>QP-006</b></a> TODO</p>',
        '',
        'A<sup>b</sup> <img src="f.png" alt="g"><a name="here"></a> c',
        '',
        '<picture><source srcset="d.png 1x, e.png 2x"></picture>',
      ].join('\n'),
      10,
    )
    expect(facts).toMatchObject({
      headings: [{ depth: 2, text: 'Danger here', anchor: 'danger--here', words: 13, place: [10, 1, 10, 37] }],
      links: [{ url: 'b.md#c', text: 'the QP-006', isHtml: true, place: [13, 7, 13, 47] }],
      images: [
        { url: 'f.png', alt: 'g', isHtml: true, place: [15, 15, 15, 40] },
        { url: 'd.png', place: [17, 10, 17, 46] },
        { url: 'e.png' },
      ],
      mentions: [{ text: 'QP-004', place: [12, 10, 12, 16] }],
      placeholders: [{ text: 'TODO', place: [13, 48, 13, 52] }],
      anchors: ['here'],
      unshownHtml: [],
    })
  })

  it('an entity is one letter, and letters after it have their place', () => {
    expect(factsOf('<p>A &amp; B: QP-004</p>').mentions).toEqual([{ text: 'QP-004', place: [1, 15, 1, 21] }])
    expect(factsOf('<h2>A &amp; B</h2>').headings).toMatchObject([{ text: 'A & B', anchor: 'a--b' }])
  })

  it('elements and attributes may have any name', () => {
    const text = '<constructor><p toString="x">a</p></constructor> <b __proto__ hasOwnProperty="y">c</b>'
    expect(factsOf(text).unshownHtml.map(({ text }) => text)).toEqual([
      '<constructor>',
      'tostring="x"',
      '<b __proto__ hasOwnProperty="y">',
    ])
  })

  it('what is in a script is not looked at, but what comes after one that has no end', () => {
    const kinds = (text: string) => factsOf(text).unshownHtml.map(({ text }) => text)
    expect(kinds('<style><a></style> <b1>')).toEqual(['<style>', '<b1>'])
    expect(kinds('<title>\n\n<b1>')).toEqual(['<title>', '<b1>'])
  })

  it('only what is shown gives addresses, and a name only on a link', () => {
    expect(
      factsOf('<a name="a"></a> <b id="b">x</b> <p name="c"></p> <colour id="d"> <a name="e" id="f"></a>').anchors,
    ).toEqual(['a', 'b', 'f', 'e'])
  })

  it('cells of an HTML table may span columns', () => {
    const { raggedRows, words } = factsOf('<table><tr><th colspan="2">One</th></tr><tr><td>two<td>three</table>')
    expect([raggedRows, words]).toEqual([[], 3])
  })

  it.each([
    ['elements in elements', '<div>'.repeat(200)],
    ['letters that stay bold in all paragraphs', Array.from({ length: 200 }, (_, n) => `<b id="${n}">a`).join('\n\n')],
  ])('HTML that is nested too deep is not read: %s', (_name, text) => {
    expect(() => factsOf(text)).toThrow(RangeError)
  })

  it('HTML made to be slow is read like any other', () => {
    const size = 20_000
    expect(factsOf(`${'<x '.repeat(size)}`).unshownHtml).toEqual([])
    expect(factsOf(`<div>\n${'< b '.repeat(size)}\n</div>`).words).toBe(size)
    expect(factsOf(`<p>${'<br>QP-001\n'.repeat(size / 10)}</p>`).mentions).toHaveLength(size / 10)
    expect(factsOf('<p>'.repeat(size)).words).toBe(0)
    expect(factsOf(`<div>\n${'</b>'.repeat(size)}`).words).toBe(0)
    expect(factsOf(`> <div>\n${'> a\n'.repeat(size / 10)}`).words).toBe(size / 10)
  })
})
