import dedent from 'dedent'
import { describe, expect, it } from 'vitest'
import { memoryTree, readQms } from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import { type DueFormatName, dueFormats } from './due-formats.js'
import { dueItems } from './due-items.js'

const FILES = {
  'qms-docs/people.yml': dedent`
    people:
      - { id: helene, name: Helene, from: 2019-01-01 }
      - { id: amara, name: Amara, from: 2019-01-01, reports_to: helene, roles: [{ role: quality-manager }] }
      - { id: emre, name: Emre, from: 2019-01-01, reports_to: amara }
  `,
  'qms-docs/QP-001.md':
    '---\nid: QP-001\ntype: procedure\ntitle: Goods *in*\nowner: quality-manager\nnext_review: 2026-12-01\n---\n',
  'qms-docs/RI-001.md': dedent`
    ---
    id: RI-001
    type: risk
    title: No second scale
    owner: operations-lead
    next_review: 2026-11-22
    actions:
      - { what: "Order a scale, with @papers", owner: emre, due: 2026-10-01 }
      - { what: Calibrate it., owner: emre, due: 2026-11-20 }
    ---
  `,
}

async function formatted(
  format: DueFormatName,
  files: Readonly<Record<string, string>> = FILES,
  width?: number,
): Promise<string> {
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  const items = dueItems(qms)
  const list = { today: qms.today, organization: 'Kestrin AG', items, isRecorded: items.length > 0 }
  return dueFormats[format](list, { color: false, ...defined({ width }) })
}

describe('the list of what is due', () => {
  it('fits the terminal: long sentences go on below', async () => {
    expect(await formatted('pretty', FILES, 60)).toContain(`  2026-11-22  today: Look at the risk again
              RI-001  No second scale
              Look at it again, then write today in
              “reviewed” and a later day in “next_review”,
              or close it with “closed” and “closed_reason”.
`)
  })

  it('reads well on a terminal', async () => {
    expect(await formatted('pretty')).toBe(`LONG OVERDUE

Emre; goes to Amara, too
  2026-10-01  52 days late: Order a scale, with @papers
              RI-001  No second scale
              Do it and fill in “done” and “evidence”, or agree on a new date.

OVERDUE

Emre
  2026-11-20  2 days late: Calibrate it
              RI-001  No second scale
              Do it and fill in “done” and “evidence”, or agree on a new date.

DUE

unassigned (operations-lead); goes to Amara
  2026-11-22  today: Look at the risk again
              RI-001  No second scale
              Look at it again, then write today in “reviewed” and a later day in “next_review”, or close it with “closed” and “closed_reason”.

DUE SOON

Amara
  2026-12-01  in 9 days: Review the document
              QP-001  Goods *in*
              Read it again, and record what you decide: keep, revise or retire.
              qms review QP-001 --outcome keep --note "…"

As of 2026-11-22: 1 long overdue, 1 overdue, 1 due, 1 due soon.
`)
  })

  it('is Markdown that shows just what documents say', async () => {
    expect(await formatted('markdown')).toBe(`# What is due

As of 2026-11-22: 1 long overdue, 1 overdue, 1 due, 1 due soon.

## Long overdue

### Emre; goes to Amara, too

- **2026-10-01**, 52 days late: Order a scale, with @\u2060papers (RI-001 No second scale). Do it and fill in “done” and “evidence”, or agree on a new date.

## Overdue

### Emre

- **2026-11-20**, 2 days late: Calibrate it (RI-001 No second scale). Do it and fill in “done” and “evidence”, or agree on a new date.

## Due

### unassigned (operations-lead); goes to Amara

- **2026-11-22**, today: Look at the risk again (RI-001 No second scale). Look at it again, then write today in “reviewed” and a later day in “next\\_review”, or close it with “closed” and “closed\\_reason”.

## Due soon

### Amara

- **2026-12-01**, in 9 days: Review the document (QP-001 Goods \\*in\\*). Read it again, and record what you decide: keep, revise or retire. \`qms review QP-001 --outcome keep --note "…"\`
`)
  })

  it('has boxes to tick on GitHub, and is otherwise the same', async () => {
    expect(await formatted('github')).toBe((await formatted('markdown')).replaceAll('\n- ', '\n- [ ] '))
  })

  it('is a calendar feed with the same identifiers every day', async () => {
    const feed = await formatted('ics')
    expect(feed.match(/^UID:.*(?:\r\n .*)*$/gm)).toEqual([
      'UID:Kestrin%20AG/RI-001/actions/6b649dbe/due',
      'UID:Kestrin%20AG/RI-001/actions/1680f02a/due',
      'UID:Kestrin%20AG/RI-001/next_review',
      'UID:Kestrin%20AG/QP-001/next_review',
    ])
    const [first] = feed.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/) ?? []
    expect(first?.replaceAll('\r\n ', '').split('\r\n')).toEqual([
      'BEGIN:VEVENT',
      'UID:Kestrin%20AG/RI-001/actions/6b649dbe/due',
      'SEQUENCE:0',
      'DTSTAMP:20261122T000000Z',
      'DTSTART;VALUE=DATE:20261001',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:Order a scale\\, with @papers (RI-001)',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:RI-001 No second scale\\nResponsible: Emre\\; goes to Amara\\, too\\nDo it and fill in “done” and “evidence”\\, or agree on a new date.\\nISO 9001:2015\\, 6.1.1 and 6.1.2',
      'CATEGORIES:long overdue',
      'END:VEVENT',
      '',
    ])
  })

  it('is a table for spreadsheets', async () => {
    expect((await formatted('csv')).split('\r\n').slice(0, 2)).toEqual([
      'due,stage,kind,task,document,title,type,who,how,key',
      '2026-10-01,long overdue,action,"Order a scale, with @papers",RI-001,No second scale,risk,"Emre; goes to Amara, too","Do it and fill in “done” and “evidence”, or agree on a new date.",RI-001/actions/6b649dbe/due',
    ])
  })

  it('is JSON for programs', async () => {
    const { items, ...rest } = JSON.parse(await formatted('json'))
    expect(rest).toEqual({ version: 1, today: '2026-11-22' })
    expect(items.at(-1)).toEqual({
      key: 'QP-001/next_review',
      document: 'QP-001',
      type: 'procedure',
      title: 'Goods *in*',
      file: 'qms-docs/QP-001.md',
      task: 'Review the document',
      due: '2026-12-01',
      stage: 'due soon',
      daysLate: -9,
      owner: 'quality-manager',
      responsible: ['amara'],
      escalation: ['helene'],
      how: 'Read it again, and record what you decide: keep, revise or retire.',
      command: 'qms review QP-001 --outcome keep --note "…"',
      clauses: ['iso-9001-2015/7.5.3.2'],
    })
  })

  it('says so when there is nothing', async () => {
    expect(await formatted('pretty', {})).toBe('As of 2026-11-22: no day is recorded by which anything is due.\n')
    expect(await formatted('ics', {})).toContain('BEGIN:VCALENDAR\r\n')
  })
})
