import { describe, expect, it } from 'vitest'
import { formatRedlineTerminal } from '../format/redline/redline-terminal.js'
import type { Fields } from '../model/document.js'
import { loadMarkdownParser } from '../read/body/markdown.js'
import { buildRedline } from './index.js'
import { summarizeRedline } from './summarize-redline.js'

const parse = await loadMarkdownParser('satteri')

const revision = (body: string, fields: Fields = {}) => ({
  fields: { id: 'QP-004', title: 'Records', ...fields },
  body,
})

describe('fields', () => {
  const showFields = (before: Fields, after: Fields) =>
    formatRedlineTerminal([buildRedline(revision('', before), revision('', after), { parse })], { color: false })

  it('are named in words, lists by what came and went', () => {
    expect(
      showFields(
        {
          revision: '2',
          next_review: '2027-05-01',
          clauses: ['7.5.2', '7.5.3'],
          change: { class: 'major' },
          roles: ['a', 'b'],
        },
        {
          revision: '3',
          next_review: '2028-05-01',
          clauses: ['7.5.3', '8.1'],
          change: { class: 'minor' },
          roles: ['b', 'a'],
        },
      ),
    ).toBe(`QP-004 Records: revision 2 to 3. The text is unchanged. 4 fields changed.

Fields
  revision: [-2-] {+3+}
  next review: [-2027-05-01-] {+2028-05-01+}
  clauses: removed [-7.5.2-]; added {+8.1+}
  change › class: [-major-] {+minor+}
  roles: the order of its entries changed
`)
  })

  it('of groups in a list are compared inside', () => {
    const action = { what: 'Train the inspectors', owner: 'amara' }
    expect(
      showFields({ actions: [action] }, { actions: [{ what: 'Buy' }, { ...action, done: '2026-01-05' }] }),
    ).toContain('  actions: added {+what: Buy+}\n  actions › 2 › done: {+2026-01-05+}\n')
  })
})

describe('a summary', () => {
  const at = (number: string, body: string) => revision(body, { revision: number })
  const text = '## A\n\nApples fall.\n\n## B\n\nBirds fly.\n'

  it.each([
    [at('2', text), at('3', text.replace('fall', 'rot')), 'revision 2 to 3. 1 section changed.'],
    [at('2', text), at('2', text.replace('fall', 'rot')), 'still revision 2. 1 section changed.'],
    [undefined, at('1', text), 'new, revision 1. 2 sections.'],
    [at('3', text), undefined, 'deleted, was revision 3. 2 sections.'],
  ])('%#', (before, after, sentence) => {
    expect(summarizeRedline(buildRedline(before, after, { parse }))).toBe(`QP-004 Records: ${sentence}`)
  })

  it('uses the names that it is given', () => {
    const redline = buildRedline(at('2', ''), at('3', ''), { parse, from: 'the text in force', to: 'this draft' })
    expect(summarizeRedline(redline)).toBe('QP-004 Records: the text in force to this draft. The text is unchanged.')
  })
})
