import { describe, expect, it } from 'vitest'
import { readSearchTexts } from './read-search-texts.js'

const facts = JSON.stringify({ kind: 'document', id: 'QP-001', title: 'Records' }).replaceAll('"', '&quot;')

describe('what can be found on a page', () => {
  it('is what its template marks, by sections with their anchors', () => {
    const html = `<nav>Menu</nav><article data-search="${facts}"><h1>Records</h1><p>First<b>ly</b>.</p><h2 id="Steps">The <em>steps</em></h2><p>One</p><p>Two &amp; three</p></article><footer>Foot</footer>`
    expect(readSearchTexts('documents/QP-001.html', html)).toEqual([
      {
        kind: 'document',
        id: 'QP-001',
        title: 'Records',
        path: 'documents/QP-001.html',
        sections: [{ text: 'Firstly.' }, { anchor: 'Steps', heading: 'The steps', text: 'One Two & three' }],
      },
    ])
  })

  it('has no names of fields, no scripts, and nothing that is marked to be left out', () => {
    const html = `<article data-search="${facts}"><dl><dt>Owner</dt><dd>Jana</dd></dl><script>alert(1)</script><div data-search-skip><h2>Approvals</h2>Approved by<br>Jana</div></article>`
    expect(readSearchTexts('a.html', html)[0]?.sections).toEqual([{ text: 'Jana' }])
  })

  it('may be parts of a page, each with its own address', () => {
    const html = `<section id="clause-8.4" data-search="${facts}">Inner</section><section id="clause-8.5" data-search="${facts}">Other</section>`
    expect(readSearchTexts('c.html', html).map(({ path, sections }) => [path, sections[0]?.text])).toEqual([
      ['c.html#clause-8.4', 'Inner'],
      ['c.html#clause-8.5', 'Other'],
    ])
  })

  it('is nothing on a page that marks nothing', () => {
    expect(readSearchTexts('a.html', '<article>Retired</article>')).toEqual([])
  })
})
