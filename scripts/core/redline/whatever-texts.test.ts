import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../read/body/markdown.js'
import { buildRedline } from './index.js'
import type { RedlineBlock, RedlineSpan } from './redline.js'

const parse = await loadMarkdownParser('satteri')

const revision = (body: string) => ({ fields: { id: 'QP-004', title: 'Records' }, body })

const compare = (before: string, after: string) => buildRedline(revision(before), revision(after), { parse })

describe('whatever the texts', () => {
  const word = fc.constantFrom(
    'apples',
    'the',
    'of',
    'keep',
    'QP-004',
    '7.5.2',
    'years',
    '–',
    '(b)',
    'x,',
    '**bold**',
    '漢字',
  )
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    fc.array(line, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((rows) => `| a | b |\n|-|-|\n${rows.map((row) => `| ${row} | y |`).join('\n')}`),
    line.map((text) => `\`\`\`\n${text}\n\`\`\``),
  )
  const body = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'))

  it('what stayed and went is the earlier text, what stayed and came the later one', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const { sections } = compare(before, after)
        const texts = (gone: RedlineSpan['kind']) =>
          sections.flatMap(({ heading, blocks }) =>
            [heading, ...blocks.flatMap(spansOf)].map((spans) => side(spans, gone)),
          )
        const alone = (text: string) => buildRedline(undefined, revision(text), { parse }).sections
        const all = (text: string) =>
          alone(text).flatMap(({ heading, blocks }) =>
            [heading, ...blocks.flatMap(spansOf)].map((spans) => side(spans, 'removed')),
          )
        expect(sorted(texts('added'))).toEqual(sorted(all(before)))
        expect(sorted(texts('removed'))).toEqual(sorted(all(after)))
      }),
      { numRuns: 100, seed: 9001 },
    )
  })

  it('a text is the same as itself', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(compare(text, text).state).toBe('unchanged')
      }),
      { seed: 9001 },
    )
  })

  it('thousands of paragraphs that have nothing in common are replaced as they are', () => {
    const many = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index} ${word}`).join('\n\n')
    expect(compare(many('a'), many('b')).sections[0]?.blocks).toHaveLength(10_000)
  })

  it('nesting that no stack would hold is read as text', () => {
    expect(compare(`${'>'.repeat(3000)} a`, `${'>'.repeat(3000)} b`).state).toBe('changed')
  })
})

function spansOf(block: RedlineBlock): readonly (readonly RedlineSpan[])[] {
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells)
  return block.kind === 'image' || block.kind === 'rule' ? [] : [block.spans]
}

function side(spans: readonly RedlineSpan[], gone: RedlineSpan['kind']): string {
  const kept = spans.filter(({ kind }) => kind !== gone)
  return kept
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** Sections may have moved, and cells of another document are empty here. */
function sorted(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '').sort()
}
