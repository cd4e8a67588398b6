import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../core/read/index.js'
import { buildRedline } from '../../core/redline/index.js'
import { ENGLISH } from '../../core/words/language.js'
import { sayIn } from '../../core/words/say.js'
import { sentenceIn } from '../../core/words/sentence-in.js'
import { readLanguage } from '../output/read-language.js'
import { redlineHtml } from './redline-html.js'

const parse = await loadMarkdownParser('satteri')
const flow = (step: string, language = 'mermaid') =>
  `## The way\n\n\`\`\`${language}\nflowchart LR\n  A --> ${step}\n\`\`\`\n`

/** The picture captions, the texts in pictures, and whether the text is folded away. */
async function shown(before: string, after: string, language = ENGLISH) {
  const say = sayIn(language)
  const texts = [before, after].map((body) => ({ fields: {}, body }))
  const html = await redlineHtml(buildRedline(texts[0], texts[1], { parse }), 2, { say, sentence: sentenceIn(say) })
  const found = (expression: RegExp) => [...html.matchAll(expression)].map(([, text]) => text)
  return {
    captions: found(/<figcaption>(.*?)<\/figcaption>/g),
    names: found(/<svg [^>]*aria-label="(.*?)"/g),
    nodes: found(/>(\w+)<\/text>/g),
    folded: found(/<summary>(Dia.*?)<\/summary><pre>/g),
    html,
  }
}

describe('a diagram in a redline', () => {
  it('is two pictures, before and after, above its changed lines', async () => {
    const { captions, names, nodes, folded, html } = await shown(flow('Old'), flow('New'))
    expect({ captions, names, folded }).toEqual({
      captions: ['Before', 'After'],
      names: ['Before', 'After'],
      folded: ['Diagram as text'],
    })
    expect(nodes).toEqual(['A', 'Old', 'A', 'New'])
    expect(html).toMatch(/<del>.*A --&gt; Old<\/del>.*<ins>.*A --&gt; New<\/ins>/)
  })

  it('has a name in the language of the manual', async () => {
    const { captions, folded } = await shown(flow('Old'), flow('New'), readLanguage('de'))
    expect([captions, folded]).toEqual([['Vorher', 'Nachher'], ['Diagramm als Text']])
  })

  it('says in the language of the manual what came, went and stayed', async () => {
    const { html } = await shown('## A\n\nOne.\n\nOld.', '## A\n\n**One.**\n\nNew.', readLanguage('de'))
    expect(html).toContain('<span class="label">geändert</span>')
    expect(html).toContain('<span class="spoken">entfernt: </span>Old')
    expect(html).toContain('<span class="remark">(jetzt fett)</span>')
  })

  it('has ids of its own in each picture', async () => {
    const { html } = await shown(flow('Old'), flow('New'))
    const ids = [...html.matchAll(/ id="(.*?)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is one picture where it came, went, or stayed', async () => {
    const without = '## The way\n\nAsk.\n'
    expect((await shown(without, `${without}\n${flow('B').slice(12)}`)).captions).toEqual(['After'])
    expect((await shown(`${without}\n${flow('B').slice(12)}`, without)).captions).toEqual(['Before'])
    const same = await shown(flow('B'), `${flow('B')}\nMore.\n`)
    expect([same.captions, same.names, same.nodes]).toEqual([[], ['Diagram'], ['A', 'B']])
  })

  it.each([
    ['cannot be drawn, then or now', flow('B'), flow('[')],
    ['is of another language than before', flow('B', 'dot'), flow('B')],
    ['is code that is no diagram', flow('B', 'yaml'), flow('C', 'yaml')],
  ])('is text alone if it %s', async (_what, before, after) => {
    const { captions, folded, html } = await shown(before, after)
    expect([captions, folded, html.includes('<svg'), html.includes('<pre>')]).toEqual([[], [], false, true])
  })
})
