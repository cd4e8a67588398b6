import { describe, expect, it } from 'vitest'
import { collectBodyFacts } from '../collect-body-facts.js'
import { loadMarkdownParser } from '../markdown.js'

const parse = await loadMarkdownParser('satteri')

function brokenIn(text: string) {
  const { brokenProse, brokenBlocks, unusedFootnotes } = collectBodyFacts(parse(text), text, 1)
  return [...brokenProse, ...brokenBlocks, ...unusedFootnotes]
}

describe('broken markup', () => {
  it('has its place on whatever line, in quotations, lists and cells too', () => {
    const text =
      '> - See *the*\n>   form: [a] (a.md)\n\n| [**b**](b c.md) |\n|---|\n\n- x\n\n  ##Steps\n\n> | a | b |\n> | c | d |\n'
    expect(brokenIn(text).map(({ kind, text: written, place }) => [kind, written, ...place])).toEqual([
      ['link in two parts', '[a] (a.md)', 2, 11, 2, 21],
      ['link with a space', '[**b**](b c.md)', 4, 3, 4, 18],
      ['heading without a space', '##Steps', 9, 3, 9, 10],
      ['table without its line', '| a | b |', 11, 3, 11, 12],
    ])
  })
})
