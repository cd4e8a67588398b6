import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../core/model/problem.js'
import { loadMarkdownParser } from '../../../core/read/index.js'
import { buildRedline } from '../../../core/redline/index.js'
import type { Redline } from '../../../core/redline/redline.js'
import { formatChangeMarkdown } from './change-markdown.js'
import { formatChangePretty } from './change-pretty.js'
import type { ChangeReport, DocumentChange } from './change-report.js'
import type { ApprovalDoubt } from './proposal-reviews.js'
import { withReviews } from './with-reviews.js'

const parse = await loadMarkdownParser('remark')

function redline(before: string, after: string): Redline {
  return buildRedline(revision('1', before), revision('2', after), { parse })
}

function revision(name: string, body: string) {
  return { id: 'QP-001', title: 'Documents', revision: name, fields: {}, body }
}

const CHANGE: DocumentChange = {
  id: 'QP-001',
  title: 'Control of documents',
  type: 'Procedure',
  path: 'qms-docs/procedures/QP-001.md',
  outcome: 'revised',
  revision: { from: '1', to: '2' },
  changeClass: 'major',
  summary: 'Adds a step.',
  explanation: ['Revision 2 is a draft.'],
  approval: 'missing',
  approvers: [{ role: 'owner', people: ['Ada Example'] }],
  training: [],
  affects: [],
  files: [],
  records: [],
}

const PROBLEM: Problem = {
  rule: 'known-fields',
  severity: 'error',
  message: 'Wrong.',
  file: 'qms-docs/QP-001.md',
  place: [2, 1, 2, 5],
  clauses: [],
}

function report(changes: Partial<ChangeReport>): ChangeReport {
  const problems = { new: [], old: [], fixed: [] }
  const nothing = { inForce: [], documents: [], records: [], settings: [], problems }
  return { today: '2026-11-22', base: 'main', next: 'Ada has to read it.', ...nothing, ...changes }
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

function textOf(nodes: readonly Nodes[]): string {
  return nodes.map((node) => (node.type === 'text' || node.type === 'html' ? node.value : '')).join(' ')
}

describe('text of documents', () => {
  const HOSTILE = 'a | b `c` @team #12 GH-7 </details><img src=x> [x](http://evil.example) **d** :+1: \u202Eabc\r\n## h'
  const hostile = report({
    next: HOSTILE,
    base: 'a`b|c',
    documents: [
      {
        ...CHANGE,
        ...{ id: HOSTILE, title: HOSTILE, summary: HOSTILE, path: HOSTILE, movedFrom: HOSTILE, changeClass: HOSTILE },
        explanation: [HOSTILE],
        revision: { from: HOSTILE, to: HOSTILE },
        approvers: [{ role: HOSTILE, people: [HOSTILE] }],
        training: [{ role: HOSTILE, people: [HOSTILE], acknowledged: [] }],
        affects: [
          {
            type: HOSTILE,
            areRecords: false,
            documents: [{ id: HOSTILE, title: HOSTILE, by: ['body'], suspect: HOSTILE }],
          },
        ],
        records: [{ id: HOSTILE, title: HOSTILE, type: HOSTILE, path: HOSTILE, outcome: 'new' }],
        redline: redline('## A\n\nold\n', '## A\n\n@team \\#12 \\`new\\`\n'),
      },
    ],
    records: [{ id: HOSTILE, title: HOSTILE, type: HOSTILE, path: HOSTILE, outcome: 'new' }],
    settings: [{ path: HOSTILE, what: [HOSTILE] }],
    problems: { new: [{ ...PROBLEM, message: HOSTILE, file: HOSTILE }], old: [PROBLEM], fixed: [PROBLEM] },
  })
  const shown = formatChangeMarkdown(hostile, {})
  const nodes = nodesOf(parse(shown))

  it('is no markup of any kind: the only HTML is our own', () => {
    const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value.replace(/>.*</s, '>…<')] : []))
    expect(new Set(html)).toEqual(new Set(['<details>…</summary>', '<details open>…</summary>', '</details>']))
    for (const kind of ['link', 'image', 'blockquote'] as const)
      expect(nodes.map(({ type }) => type)).not.toContain(kind)
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(6)
    expect(nodes.filter(({ type }) => type === 'table')).toHaveLength(0)
  })

  it('mentions nobody, refers to no issue, shows no emoji and turns no text around', () => {
    expect(textOf(nodes)).not.toMatch(/@team|#12|GH-7|http:|:\+1:|\u202E/)
    expect(textOf(nodes).replaceAll('\u2060', '')).toContain('a | b `c` @team #12 GH-7 </details><img src=x>')
  })

  it('comes to no terminal with control characters', () => {
    expect(formatChangePretty(hostile, { color: false })).not.toMatch(/\u202E|\r/)
  })
})

it('links each document to its redline, unless there is no such page', () => {
  const documents = [
    CHANGE,
    { ...CHANGE, id: 'QP 2/../x', revision: { from: '1', to: '2' } },
    { ...CHANGE, id: 'QP-003', revision: { to: '1' } },
  ]
  const redlineUrl = 'https://example.org/documents/{id}/changes-{from}-to-{to}.html'
  const shown = formatChangeMarkdown(report({ documents }), { redlineUrl })
  expect(shown).toContain(
    '- **[QP-001 Control of documents](https://example.org/documents/QP-001/changes-1-to-2.html)**: new revision',
  )
  expect(shown).toContain('](https://example.org/documents/QP%202%2F..%2Fx/changes-1-to-2.html)**')
  expect(shown).toContain('- **QP-003 Control of documents**: new revision')
})

describe('a change too large for one comment', () => {
  const rewritten = redline(
    '## Steps\n\nOld.\n',
    `## Steps\n\n${Array.from({ length: 300 }, (_, index) => `Step ${index} with some words about it.`).join('\n\n')}\n`,
  )
  const many = Array.from({ length: 300 }, (_, index) => ({ ...CHANGE, id: `QP-${index + 1}`, redline: rewritten }))
  const isWhole = (shown: string) => {
    expect(shown.length).toBeLessThanOrEqual(65_000)
    expect(shown.match(/<details/g)?.length ?? 0).toBe(shown.match(/<\/details>/g)?.length ?? 0)
    expect((shown.match(/^```/gm)?.length ?? 0) % 2).toBe(0)
  }

  it('shows an overview of all of them first, then as many as there is room for, and says what is left', () => {
    const shown = formatChangeMarkdown(report({ documents: many }), {})
    isWhole(shown)
    expect(shown.indexOf('- QP-1 Control of documents: ')).toBeLessThan(shown.indexOf('<details>'))
    expect(
      shown.match(
        /^- QP-\d+ Control of documents: new revision, 1 → 2, major\. Still to approve: owner \(Ada Example\)$/gm,
      ),
    ).toHaveLength(300)
    expect(shown).toMatch(/<\/details>\n\n… and what changed in \d+ more documents: their files show it\n\n<details>/)
  })

  it('cuts a long redline at a paragraph, and counts what is left', () => {
    const shown = formatChangeMarkdown(report({ documents: [{ ...CHANGE, redline: rewritten }] }), {})
    isWhole(shown)
    const [, last, left] =
      /Step (\d+) with some words about it\.\*?\*?\n\n… and (\d+) more changes: its file shows them/.exec(shown) ?? []
    expect(Number(last)).toBeGreaterThan(50)
    expect(Number(last) + Number(left)).toBeGreaterThanOrEqual(299)
  })

  it('shows a little of each redline rather than all of a few', () => {
    const shown = formatChangeMarkdown(report({ documents: many.slice(0, 20) }), {})
    isWhole(shown)
    expect(shown.match(/\n… and \d+ more changes: its file shows them/g)).toHaveLength(20)
    expect(shown.match(/Step 0 with/g)).toHaveLength(20)
  })

  it('never ends within a code block', () => {
    const code = redline('## Code\n\nOld.\n', `## Code\n\n${'```\nline\n```\n\n'.repeat(2_000)}`)
    const shown = formatChangeMarkdown(report({ documents: [{ ...CHANGE, redline: code }] }), {})
    isWhole(shown)
    expect(shown).toMatch(/\n```\n\n… and \d+ more changes: its file shows them\n\n<\/details>\n\n<details>/)
  })

  it('lists as many problems and records as there is room for', () => {
    const problems = Array.from({ length: 500 }, () => ({ ...PROBLEM, message: 'Wrong. '.repeat(20) }))
    const records = many.map(({ id }) => ({
      id,
      title: 'Lot',
      type: 'Nonconformity',
      path: 'x.md',
      outcome: 'new' as const,
    }))
    const all = report({ documents: many, records, problems: { new: problems, old: problems, fixed: problems } })
    const shown = formatChangeMarkdown(all, {})
    isWhole(shown)
    expect(shown).toMatch(/\n… and \d+ more problems\n/)
    expect(shown).toMatch(/\n… and \d+ more records\n/)
    expect(shown).toContain('<details><summary>Problems that this change fixes (500)</summary>')
  })
})

it('a terminal shows the details of twenty documents', () => {
  const documents = Array.from({ length: 23 }, (_, index) => ({ ...CHANGE, id: `QP-${index + 1}` }))
  const shown = formatChangePretty(report({ documents }), { color: false })
  expect(shown.endsWith('\n\n… and 3 more documents: run qms diff and qms impact with --base\n')).toBe(true)
})

describe('a change of the tool that checks', () => {
  const settings = [
    { path: 'package.json', what: ['changed'] },
    { path: '.github/', what: ['CODEOWNERS (changed)', 'workflows/qms-check.yml (deleted)'] },
    { path: 'vendor/', what: ['qms-kit-1.0.0.tgz (new)'] },
  ]
  const said =
    'This change replaces the tool that checks it (package.json, .github/workflows/qms-check.yml and vendor/qms-kit-1.0.0.tgz). Do not rely on its check alone: read these files line by line, or have a person do it who knows them.'

  it('is told before anything else, on GitHub and at a terminal', () => {
    const [, , warning] = formatChangeMarkdown(report({ settings }), {}).split('\n\n')
    expect(warning?.replaceAll('\\', '')).toBe(`> [!WARNING]\n> ${said}`)
    expect(formatChangePretty(report({ settings }), { color: false })).toContain(`\n\n${said}\n\n`)
  })

  it('is no other setting', () => {
    const others = [
      { path: 'qms-docs/qms.yml', what: ['approval_matrix'] },
      { path: '.github/', what: ['CODEOWNERS (changed)'] },
    ]
    expect(formatChangePretty(report({ settings: others }), { color: false })).not.toContain('replaces the tool')
  })
})

describe('what people said on GitHub', () => {
  const judged = [
    { message: 'Ada Example approved it as owner on 2026-11-20.', counts: true },
    { message: '@kim approved it, which does not count. It is a program, and only people approve.', counts: false },
  ]
  const reviewed = (isComplete: boolean, doubts: readonly ApprovalDoubt[] = []) =>
    withReviews(report({ documents: [CHANGE] }), {
      documents: new Map([
        ['QP-001', { judged, approvedBy: new Map(isComplete ? [['owner', 'Ada Example']] : []), isComplete }],
      ]),
      doubts,
    })
  const readOn = {
    url: 'https://github.example/example/qms/pull/7',
    file: (path: string) => `https://github.example/example/qms/blob/abc/${path}`,
    changesOf: (path: string) => `https://github.example/example/qms/pull/7/files#diff-${path}`,
  }
  const shown = (of: ChangeReport) => formatChangeMarkdown(of, { readOn }).replaceAll('\u2060', '')

  it('is below the document, with who counts and why not, and links that open on a phone', () => {
    expect(shown(reviewed(false))).toContain(`### Documents

- **QP-001 Control of documents**: new revision, 1 → 2, major
  - Adds a step.
  - ✔ Ada Example approved it as owner on 2026-11-20.
  - – @kim approved it, which does not count. It is a program, and only people approve.
  - Still to approve: owner (Ada Example)
  - [Read all of it](https://github.example/example/qms/blob/abc/qms-docs/procedures/QP-001.md) · [What changed in its file](https://github.example/example/qms/pull/7/files#diff-qms-docs/procedures/QP-001.md)

### How to approve

1. Read each document whole`)
  })

  it('decides what is next, and takes the place of how to approve once all have', () => {
    const whole = shown(reviewed(true))
    expect(whole).toContain('**Next:** All approvals are there: it can be merged.')
    expect(whole).toContain('  - All have approved.')
    expect(whole).not.toContain('How to approve')
  })

  it('is not all there while an approval record says what GitHub does not confirm', () => {
    const doubt = 'AP-QP-001-2 says that Ada Example approved QP-001 revision 2. It is not signed.'
    const whole = shown(reviewed(true, [{ document: 'QP-001', message: doubt }]))
    expect(whole).toContain('**Next:** First clear up what GitHub does not confirm, below.')
    expect(whole).toContain(`### Not confirmed by GitHub\n\n- ${doubt}`)
    expect(whole).toContain('  - Approved only by what GitHub does not confirm: see above.')
    expect(whole).not.toMatch(/it can be merged|All have approved/)
  })

  it('comes before problems, and names no command', () => {
    const whole = shown({ ...reviewed(false), problems: { new: [PROBLEM], old: [], fixed: [] } })
    expect(whole.indexOf('### Documents')).toBeLessThan(whole.indexOf('### Problems that are new'))
    expect(whole).not.toMatch(/qms (diff|show|impact)|\bgit /)
  })
})
