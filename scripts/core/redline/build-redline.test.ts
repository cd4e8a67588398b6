import { describe, expect, it } from 'vitest'
import { formatRedlineTerminal } from '../format/redline/redline-terminal.js'
import { loadMarkdownParser, withHtmlRaised } from '../read/body/markdown.js'
import { buildRedline } from './index.js'
import { summarizeRedline } from './summarize-redline.js'

const parse = withHtmlRaised(await loadMarkdownParser('satteri'))

const revision = (body: string) => ({ fields: { id: 'QP-004', title: 'Records' }, body })

const compare = (before: string, after: string, changedFiles: readonly string[] = []) =>
  buildRedline(revision(before), revision(after), { parse, changedFiles: new Set(changedFiles) })

/** What a reader sees below the summary. */
const show = (before: string, after: string, changedFiles: readonly string[] = []) =>
  formatRedlineTerminal([compare(before, after, changedFiles)], { color: false })
    .replace(/^.*\n+/, '')
    .trimEnd()

/** What a reader sees of one section. */
const showBlocks = (before: string, after: string, changedFiles: readonly string[] = []) =>
  show(`## Scope\n\n${before}`, `## Scope\n\n${after}`, changedFiles).replace('Scope (changed)\n', '')

describe('words', () => {
  it.each([
    ['Keep for three years.', 'Keep for five years.', '~ Keep for [-three-] {+five+} years.'],
    ['Keep records.', 'Keep all records, and forms.', '~ Keep {+all+} records{+, and forms+}.'],
    ['Review it by 2026-01-31.', 'Review it by 2027-01-31.', '~ Review it by [-2026-01-31-] {+2027-01-31+}.'],
    ['See [QP](a.md).', 'See [QP](b.md).', '~ See QP [-(link to a.md)-] {+(link to b.md)+}.'],
    ['See [QP][q].\n\n[q]: a.md', 'See [QP][q].\n\n[q]: b.md', '~ See QP [-(link to a.md)-] {+(link to b.md)+}.'],
    ['See QP.', 'See [QP](a.md).', '~ See QP {+(link to a.md)+}.'],
    ['You must *not* open it.', 'You must **not** open it.', '~ You must not (now bold, no longer italic) open it.'],
    ['It ~~must~~ may.', 'It must may.', '~ It must (no longer struck through) may.'],
    ['A step[^1].\n\n[^1]: Old.', 'A step[^1].\n\n[^1]: New.', '  A step[^1].\n- [^1] [-Old.-]\n+ [^1] {+New.+}'],
    ['检查文件后批准', '检查记录后批准', '~ 检查[-文件-] {+记录+}后批准'],
  ])('%j to %j', (before, after, shown) => {
    expect(showBlocks(before, after)).toBe(shown)
  })

  it('that stayed between larger changes join them', () => {
    const shown = showBlocks(
      'Everybody finds the right text within a minute and can see why it changed.',
      'Everybody finds the right text in one or two minutes and can see why it changed.',
    )
    expect(shown).toBe(
      '~ Everybody finds the right text [-within a minute-] {+in one or two minutes+} and can see why it changed.',
    )
  })

  it('are not matched one by one where hardly anything stayed', () => {
    expect(showBlocks('The owner approves it.', 'Nobody prints forms.')).toBe(
      '- [-The owner approves it.-]\n+ {+Nobody prints forms.+}',
    )
  })
})

describe('no change is', () => {
  const text = '# A\n\nOne two\nthree.\n\n- a\n- b\n\n1. c\n2. d\n\n| x | y |\n|---|---|\n| 1 | 2 |\n'

  it.each([
    ['another line end', text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${text}`],
    ['another line break', text.replace('One two\nthree', 'One\ntwo three')],
    ['more white space', text.replace('One two', 'One   two').replaceAll('\n\n', '\n\n\n')],
    ['another list marker', text.replaceAll('- ', '* ').replace('1. c\n2. d', '1) c\n1) d')],
    ['another heading style', text.replace('# A', 'A\n=')],
    ['a table laid out otherwise', text.replace('| x | y |\n|---|---|\n| 1 | 2 |', 'x|y\n:-|-:\n1     | 2')],
  ])('%s', (_, other) => {
    expect(compare(text, other)).toMatchObject({ state: 'unchanged' })
    expect(summarizeRedline(compare(text, other))).toBe('QP-004 Records. Nothing changed.')
  })
})

describe('blocks', () => {
  it('an item came, one went, and the rest is folded', () => {
    expect(showBlocks('1. a\n2. b\n3. c\n4. d\n5. e\n6. f', '1. a\n2. b\n3. c\n4. d\n5. new\n6. e')).toBe(
      '  … 3 unchanged list items\n  4. d\n+ 5. {+new+}\n  6. e\n- 6. [-f-]',
    )
  })

  it('what nested deeper, became a list or a numbered one says so', () => {
    expect(showBlocks('- a\n- b', '- a\n  - b')).toBe('  • a\n~   • b (was on level 1, now on level 2)')
    expect(showBlocks('- a', '1. a')).toBe('~ 1. a (was a list item, now a numbered item)')
    expect(showBlocks('3. a\n4. b', '5. a\n6. b')).toBe('~ 5. a (was numbered from 3, now numbered from 5)\n  6. b')
    expect(showBlocks('Stop.', '> Stop.')).toBe('~ │ Stop. (was a paragraph, now a quotation)')
  })

  it('a ticked box is a change', () => {
    expect(showBlocks('- [ ] Calibrated by the lab', '- [x] Calibrated by the lab')).toBe(
      '~ • [-☐-] {+☑+} Calibrated by the lab',
    )
  })

  it('code is compared by the line, and its indentation counts', () => {
    expect(showBlocks('```yaml\na: 1\nb: 2\n```', '```yaml\na: 1\n  b: 2\n```')).toBe(
      '  a: 1\n- [-b: 2-]\n+ {+  b: 2+}',
    )
  })

  it('a dividing line came, and a comment, which no reader sees', () => {
    expect(showBlocks('a', 'a\n\n---\n\n<!-- b -->')).toBe('  a\n+ {+(dividing line)+}')
  })

  it('a picture has another description, another file, or other bytes', () => {
    expect(showBlocks('![Plan](a.png)', '![Floor plan](a.png)')).toBe('~ Picture “[-Plan-] {+Floor plan+}”, a.png')
    expect(showBlocks('![Plan](a.png)', '![Plan](b.png)')).toBe('~ Picture “Plan”, [-a.png-] {+b.png+}')
    expect(showBlocks('![Plan](a.png)', '![Plan](a.png)', ['a.png'])).toBe(
      '~ Picture “Plan”, a.png (the picture itself changed)',
    )
    expect(showBlocks('Press ![green](a.png) now.', 'Press ![green](a.png) now.', ['a.png'])).toBe(
      '~ Press (picture “green”, a.png) {+(a new picture of that name)+} now.',
    )
  })
})

describe('tables', () => {
  const before = '| Record | Kept |\n|-|-|\n| Audit | 3 years |\n| Review | 5 years |\n| Training | 5 years |'

  it.each([
    ['a cell changed', before.replace('| Audit | 3', '| Audit | 4'), '~ | Audit | [-3-] {+4+} years |'],
    ['a row came', before.replace('| Training', '| Risk | 1 year |\n| Training'), '+ | {+Risk+} | {+1 year+} |'],
    ['a row went', before.replace('| Audit | 3 years |\n', ''), '- | [-Audit-] | [-3 years-] |'],
  ])('%s', (_, after, shown) => {
    const changed = showBlocks(before, after)
      .split('\n')
      .filter((line) => !line.startsWith(' '))
    expect(changed).toEqual([shown])
  })

  it('a column came, and the cells beside it are still compared', () => {
    const old = '| Record | Kept |\n|-|-|\n| Audit | 3 years |\n| Review | 5 years |'
    const now = '| Record | Where | Kept |\n|-|-|-|\n| Audit | HR | 3 years |\n| Review | HR | 6 years |'
    expect(showBlocks(old, now)).toBe(
      '~ | Record | {+Where+} | Kept |\n~ | Audit | {+HR+} | 3 years |\n~ | Review | {+HR+} | [-5-] {+6+} years |',
    )
    expect(showBlocks(now, old)).toContain('~ | Review | [-HR-] | [-6-] {+5+} years |')
  })

  it('a column with another header is known by its cells', () => {
    const old = '| Record | Kept |\n|-|-|\n| Audit | 3 years |\n| Review | 5 years |'
    expect(showBlocks(old, old.replace('Kept', 'Retained for'))).toBe(
      '~ | Record | [-Kept-] {+Retained for+} |\n  … 2 unchanged rows',
    )
  })

  it('rows that only count are known by their words', () => {
    const old = '| No. | Step |\n|-|-|\n| 1 | Draft |\n| 2 | Approve |'
    const now = '| No. | Step |\n|-|-|\n| 1 | Ask |\n| 2 | Draft |\n| 3 | Approve |'
    expect(showBlocks(old, now)).toBe(
      '  | No. | Step |\n+ | {+1+} | {+Ask+} |\n~ | [-1-] {+2+} | Draft |\n~ | [-2-] {+3+} | Approve |',
    )
  })
})

describe('HTML', () => {
  it.each([
    ['10<sup>3</sup> cells', '10<sup>4</sup> cells', '~ 10[-^3-] {+^4+} cells'],
    ['Keep 10<sup>3</sup> cells dry', 'Keep 103 cells dry', '~ Keep [-10^3-] {+103+} cells dry'],
    ['H<sub>2</sub>O', 'H<sub>2</sub>O<sub>2</sub>', '~ H_2O{+_2+}'],
    ['Do not shake.', 'Do <del>not</del> shake.', '~ Do not (now struck through) shake.'],
    ['It is invalid.', 'It is in<del>valid</del>.', '~ It is [-invalid-] {+invalid+}.'],
    ['<p>Wear <b>gloves</b>.</p>', '<p>Wear <b>goggles</b>.</p>', '~ Wear [-gloves-] {+goggles+}.'],
    ['See <a href="a.md">it</a>.', 'See <a href="b.md">it</a>.', '~ See it [-(link to a.md)-] {+(link to b.md)+}.'],
    ['See [it](a.md).', 'See <a href="a.md">it</a>.<!-- new -->', '… 1 unchanged section: Scope'],
    ['Take the <red> one.', 'Take the <blue> one.', '~ Take the <[-red-] {+blue+}> one.'],
    [
      '<table><tr><th>Limit<tr><td>40<br>degrees</table>',
      '| Limit |\n|---|\n| 45<br>degrees |',
      '  | Limit |\n~ | [-40-] {+45+} degrees |',
    ],
    [
      '<details><summary>More</summary>\n\n- Call 112.\n\n</details>',
      '<details open><summary>More</summary>\n\n- Call 113.\n\n</details>',
      '  More\n~ • Call [-112-] {+113+}.',
    ],
    ['<ol start="3"><li>One<li>Two</ol>', '3. One\n4. Three', '  3. One\n- 4. [-Two-]\n+ 4. {+Three+}'],
    ['<constructor>a</constructor>', '<toString>a</toString>', '~ <[-constructor-] {+toString+}>a'],
    ['<img src="a.png" alt="A">', '<img src="a.png" alt="B">', '~ Picture “[-A-] {+B+}”, a.png'],
  ])('%j to %j', (before, after, shown) => {
    expect(showBlocks(before, after)).toBe(shown)
  })

  it('of a heading is no part of its name', () => {
    expect(show('<h2 align="center">A <!-- x --></h2>\n\nb', '## A\n\nc')).toBe('A (changed)\n- [-b-]\n+ {+c+}')
  })

  it('that is nested too deep is read as it is written', () => {
    expect(compare(`${'<div>'.repeat(200)}a`, `${'<div>'.repeat(200)}b`).state).toBe('changed')
  })
})

describe('sections', () => {
  const [a, b, c] = [
    '## A\n\nApples fall.\n\n',
    '## B\n\nBirds fly.\n\n### B1\n\nBeaks peck.\n\n',
    '## C\n\nCats sit.\n\n',
  ]

  it('that moved take their subsections along, and nothing else is said to have moved', () => {
    expect(show(a + b + c, c + a + b)).toBe(
      'C (moved, it was after “B”)\n  Cats sit.\n\n… 3 unchanged sections: A, B, B1',
    )
    expect(show(a + b + c, a + c + b)).toContain('C (moved, it was after “B”)')
    expect(show(`${a}${c}# D\n\n${b}`, `${a}${c}${b}# D\n\n`)).toContain('D (moved, it was after “C”)')
  })

  it('renamed are known by what they say, or by their heading without its number', () => {
    expect(show(a, '## Fruit\n\nApples fall.')).toBe('[-A-] {+Fruit+} (renamed)\n  Apples fall.')
    expect(show('## 5 Records\n\nKeep.', '## 5 Forms\n\nUse.\n\n## 6 Records\n\nKeep them.')).toBe(
      '5 Forms (added)\n+ Use.\n\n[-5-] {+6+} Records (changed; renamed)\n~ Keep {+them+}.',
    )
  })

  it('came and went, each shown where it stands or stood', () => {
    expect(show(a + b + c, `${a}## D\n\nDogs bark.\n\n${c}`)).toBe(
      [
        '… 1 unchanged section: A',
        'B (removed)\n- [-Birds fly.-]',
        'B1 (removed)\n- [-Beaks peck.-]',
        'D (added)\n+ Dogs bark.',
        '… 1 unchanged section: C',
      ].join('\n\n'),
    )
  })

  it('whose heading only looks different say so', () => {
    expect(show('## A b\n\nc', '## A *b*\n\nc')).toBe('A b (now italic) (changed)\n  c')
  })

  it('of one name are told apart by the headings above them', () => {
    const text = '# Lab\n\n## Inputs\n\nSamples.\n\n# Shop\n\n## Inputs\n\nOrders.\n'
    expect(show(text, text.replace('# Lab\n\n## Inputs\n\nSamples.\n\n', ''))).toBe(
      'Lab (removed)\n\nInputs (removed)\n- [-Samples.-]\n\n… 2 unchanged sections: Shop, Inputs',
    )
  })

  it('on another level say so, and what stands before all headings has no name', () => {
    expect(show(`Old.\n\n${a}`, `New.\n\n#${a}`)).toBe(
      'Text before the first heading (changed)\n- [-Old.-]\n+ {+New.+}\n\nA (changed; was a heading of level 2, now of level 3)\n  Apples fall.',
    )
  })
})
