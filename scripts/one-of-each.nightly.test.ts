import { beforeAll, describe, expect, it } from 'vitest'
import { type ToolkitCopy, toolkitCopy } from './testing/toolkit-copy.js'

const TYPE = `{
  "$schema": "../document-type.schema.json",
  "$id": "https://qms-kit.dev/schemas/document-types/checklist.schema.json",
  "title": "Checklist",
  "description": "What to look at before a step is taken.",
  "documentType": {
    "control": "maintained",
    "folder": "checklists",
    "idFormat": "CL-NNN",
    "clauses": [],
    "reviewInterval": 12,
    "sections": [{ "title": "Steps", "hint": "One line for each thing to look at." }],
    "register": ["id", "title", "owner"]
  }
}
`

const RULE = `import type { Rule } from '../../../core/model/rule.js'

export const shortTitles: Rule = {
  id: 'short-titles',
  description: 'Disallow titles of more than sixty characters',
  rationale: 'They do not fit a label.',
  clauses: ['iso-9001-2015/7.5.2'],
  severity: 'warning',
  examples: [],
  *check({ documents }) {
    for (const document of documents)
      if (document.title.length > 60) yield { file: document, at: '/title', message: 'The title does not fit a label.' }
  },
}
`

const METRIC = `import { type Metric, ratio } from '../../../core/model/metric.js'

export const fittingTitles: Metric = {
  id: 'fitting-titles',
  title: 'Titles that fit',
  question: 'How many titles fit a label?',
  formula: 'titles of at most sixty characters, divided by all titles',
  population: 'All documents.',
  clauses: ['iso-9001-2015/7.5.2'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  examples: [],
  measure: ({ documents }) => {
    const fitting = documents.filter(({ title }) => title.length <= 60)
    const ids = (all: typeof documents) => all.map(({ id }) => id)
    return [ratio('all', 'All documents', ids(documents), ids(fitting))]
  },
}
`

const REPORT = `import { defineReport } from '../../../core/model/report.js'

export const labels = defineReport({
  id: 'labels',
  title: 'Labels',
  question: 'What do the labels of our checklists say?',
  clauses: ['iso-9001-2015/7.5.2'],
  parameters: [],
  examples: [],
  columns: () => [{ id: 'label', label: 'label', kind: 'text' }],
  rows: ({ documents }) => documents.filter(({ type }) => type === 'checklist').map(({ title }) => ({ label: { kind: 'text', text: title } })),
})
`

const COMMAND = `import { defineCommand } from '../command/command.js'
import { string } from '../command/options.js'

export const greet = defineCommand({
  name: 'greet',
  group: 'read',
  summary: 'Greet a person.',
  example: 'qms greet --name Ada',
  arguments: {},
  options: { name: string('name', 'who is greeted') },
  async run({ write }, { name = 'world' }) {
    write(\`Hello, \${name}.\\n\`)
    return 0
  },
})
`

const PAGE = `import type { BuildPages, PlainPage } from './build-pages.js'

export const labelPages: BuildPages<PlainPage> = ({ publication }) =>
  publication.shown.documents.length > 0 ? [{ path: 'labels.html', title: 'Labels of <all>' }] : []
`

const TEMPLATE = `import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'

export const data = onePageEach('labels')

export function render({ labels }) {
  return html\`<h1>\${labels.title}</h1>\`
}
`

const LONG_TITLE = 'Before a delivery leaves the house: everything that somebody has to look at once more'
const CHECKLIST = `---
id: CL-001
type: checklist
title: "${LONG_TITLE}"
revision: 1
owner: quality-manager
next_review: 2027-11-01
change: { class: major, summary: First issue. }
---

## Steps

Look at the label.
`

const SUBJECT = 'scripts/subjects/documents'
const TODAY = ['--today', '2026-11-22']

/** What each costs: one file, and one line in one list. A page is drawn by a template, too. */
const ADDED = {
  type: { files: { 'schemas/document-types/checklist.schema.json': TYPE } },
  rule: {
    files: { [`${SUBJECT}/rules/short-titles.ts`]: RULE },
    list: `${SUBJECT}/contents.ts`,
    line: "export { shortTitles } from './rules/short-titles.js'",
  },
  metric: {
    files: { [`${SUBJECT}/metrics/fitting-titles.ts`]: METRIC },
    list: `${SUBJECT}/contents.ts`,
    line: "export { fittingTitles } from './metrics/fitting-titles.js'",
  },
  report: {
    files: { [`${SUBJECT}/reports/labels.ts`]: REPORT },
    list: `${SUBJECT}/contents.ts`,
    line: "export { labels } from './reports/labels.js'",
  },
  page: {
    files: { 'scripts/site/pages/labels-page.ts': PAGE, 'site/pages/labels.11ty.js': TEMPLATE },
    list: 'scripts/site/pages/kinds.ts',
    line: "export { labelPages as labels } from './labels-page.js'",
  },
  command: {
    files: { 'scripts/cli/commands/greet.ts': COMMAND },
    list: 'scripts/cli/commands/index.ts',
    line: "  greet: async () => (await import('./greet.js')).greet,",
    before: '  list: ',
  },
}

let copy: ToolkitCopy

beforeAll(() => {
  copy = toolkitCopy()
  for (const { files, ...listed } of Object.values(ADDED)) {
    for (const [path, content] of Object.entries(files)) copy.write(path, content)
    if ('list' in listed) copy.addLine(listed.list, listed.line, 'before' in listed ? listed.before : 'export ')
  }
  copy.build()
  copy.write('qms-docs/checklists/CL-001.md', CHECKLIST)
  copy.qms('generate', 'docs')
  return () => copy.remove()
})

describe('added to a copy as one file and one line,', () => {
  it('a type is checked, listed, published and described', () => {
    expect(copy.qms('list', 'checklist', ...TODAY).out).toContain('CL-001')
    expect(copy.qms('list', 'checklist', '--format', 'json', ...TODAY).out).toContain('"id": "CL-001"')
    expect(copy.read('docs/reference/document-types/checklist.md')).toContain('What to look at before a step is taken.')
  })

  it('a rule is evaluated, explained, published and described', () => {
    const { problems } = JSON.parse(copy.qms('check', '--rule', 'short-titles', '--format', 'json', ...TODAY).out)
    expect(problems).toMatchObject([
      { file: 'qms-docs/checklists/CL-001.md', message: 'The title does not fit a label.' },
    ])
    expect(copy.qms('explain', 'short-titles').out).toContain('They do not fit a label.')
    expect(copy.read('docs/reference/rules/documents.md')).toContain('## short-titles')
  })

  it('a metric is measured and described', () => {
    const { figures } = JSON.parse(copy.qms('metric', 'fitting-titles', '--format', 'json', ...TODAY).out)
    expect(figures[0]).toMatchObject({ id: 'all', numerator: figures[0].n - 1 })
    expect(copy.read('docs/reference/metrics.md')).toContain('## fitting-titles')
  })

  it('a report is tabulated and described', () => {
    expect(JSON.parse(copy.qms('report', 'labels', '--format', 'json', ...TODAY).out)).toEqual([{ label: LONG_TITLE }])
    expect(copy.read('docs/reference/reports.md')).toContain('## labels')
  })

  it('a command runs, and is in the help and in the reference', () => {
    expect(copy.qms('greet', '--name', 'Ada')).toEqual({ code: 0, out: 'Hello, Ada.\n', error: '' })
    expect(copy.qms('help').out).toMatch(/^Look up\n {2}greet +Greet a person\.$/m)
    expect(copy.qms('help', 'greet').out).toContain('Example:\n  qms greet --name Ada\n')
    expect(copy.qms('greet', '--nmae', 'Ada').error).toBe(
      'There is no option “--nmae” of qms greet. Did you mean “--name”?\n',
    )
    expect(copy.read('docs/reference/commands.md')).toContain('## greet\n\nGreet a person.\n')
  })

  it('a type, a rule, a metric and a page are in the manual', () => {
    expect(copy.qms('site', 'build', '--drafts', ...TODAY)).toMatchObject({ code: 0, error: '' })
    expect(copy.read('_site/rules.html')).toContain('Disallow titles of more than sixty characters')
    expect(copy.read('_site/metrics.html')).toContain('How many titles fit a label?')
    expect(copy.read('_site/documents/CL-001.html')).toContain(LONG_TITLE)
    expect(copy.read('_site/labels.html')).toContain('<h1>Labels of &lt;all&gt;</h1>')
  })
})
