import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectBodyFacts } from './body/collect-body-facts.js'
import { loadMarkdownParser, type MarkdownParserName } from './body/markdown.js'
import { readYaml } from './yaml/read-yaml.js'

const parsers = { satteri: await loadMarkdownParser('satteri'), remark: await loadMarkdownParser('remark') }

function factsOf(text: string, parser: MarkdownParserName) {
  return collectBodyFacts(parsers[parser](text), text, 1)
}

describe('satteri against remark', () => {
  const folders = ['qms-docs', 'docs', '.']
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  )

  it('both find the same facts in every Markdown file of this repository', () => {
    expect(files.length).toBeGreaterThan(100)
    for (const file of files) {
      const body = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '')
      expect(factsOf(body, 'satteri'), file).toEqual(factsOf(body, 'remark'))
    }
  })

  it('both find the same facts in generated documents', () => {
    const word = fc.constantFrom(
      'QP-004',
      'ISO',
      'a',
      'Wörter',
      '漢字',
      '*strong*',
      '`code`',
      '[text](a.md#b)',
      '![alt](i.png)',
      'TODO',
      '{{ x }}',
      'ada@example.org',
      'https://example.org/a',
      '<br>',
      '10<sup>3</sup>',
      '<a href="a.md">text</a>',
      '<colour>',
      '<!-- no -->',
    )
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    const block = fc.oneof(
      line,
      line.map((text) => `## ${text}`),
      line.map((text) => `- ${text}\n  - ${text}`),
      line.map((text) => `1. ${text}\n2. ${text}`),
      line.map((text) => `> ${text}`),
      line.map((text) => `\`\`\`\n${text}\n\`\`\``),
      fc.tuple(line, line).map(([a, b]) => `| ${a} | b |\n|---|---|\n| ${b} | c |`),
      fc.constant('<a id="here"></a>'),
      line.map((text) => `<div align="center">\n  <p>${text}\n\n${text}\n\n</div>`),
      fc.constant('---'),
    )
    const document = fc.array(block, { maxLength: 12 }).map((blocks) => `${blocks.join('\n\n')}\n`)
    fc.assert(
      fc.property(document, (text) => {
        expect(factsOf(text, 'satteri')).toEqual(factsOf(text, 'remark'))
      }),
      { numRuns: 300, seed: 9001 },
    )
  })
})

describe('the fast YAML parser against the exact one', () => {
  /** A comment with a tab sends the source to the exact parser and changes nothing else. */
  const exactly = (source: string) => readYaml(`${source}\n#\tno\n`, 1)

  it('both read the same, or both leave it to the exact one to complain', () => {
    const name = fc.constantFrom('id', 'title', 'owner', 'clauses', 'a b', '1', '__proto__', '"quoted"')
    const scalar = fc.constantFrom(
      'x',
      '1.10',
      '010',
      'no',
      '2026-01-31',
      '"a: b"',
      "'it''s'",
      'a: b',
      '',
      '~',
      'null',
      '# comment',
      '[a, b]',
      '{ a: 1, b: [2] }',
      '[a',
      'x # y',
      '"\\u00e9"',
      '- x',
      'a\n  b',
    )
    const field = fc.tuple(name, scalar).map(([key, value]) => `${key}: ${value}`)
    const group = fc
      .tuple(name, fc.array(field, { minLength: 1, maxLength: 3 }))
      .map(([key, fields]) => [`${key}:`, ...fields.map((line) => `  ${line}`)].join('\n'))
    const list = fc
      .tuple(name, fc.array(scalar, { minLength: 1, maxLength: 3 }))
      .map(([key, items]) => [`${key}:`, ...items.map((item) => `  - ${item}`)].join('\n'))
    const source = fc
      .array(fc.oneof(field, group, list), { minLength: 1, maxLength: 5 })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(source, (text) => {
        const [fast, exact] = [readYaml(text, 1), exactly(text)]
        expect(fast.value).toEqual(exact.value)
        expect(fast.defects.map(({ rule }) => rule)).toEqual(exact.defects.map(({ rule }) => rule))
      }),
      { numRuns: 700, seed: 9001 },
    )
  })
})
