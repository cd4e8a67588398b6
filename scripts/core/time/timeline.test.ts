import { describe, expect, it } from 'vitest'
import { memoryTree, readQms } from '../read/index.js'
import { asOf } from './as-of.js'
import { buildTimeline, byMonth, happenedWithin } from './timeline.js'
import { timelineOf } from './timeline-of.js'

const FILES = {
  'qms-docs/CA-2026-001.md': `---
id: CA-2026-001
type: corrective-action
opened: 2026-01-10
due: 2026-04-30
extensions: [{ on: 2026-03-30, was: 2026-03-31 }]
root_cause: { found: 2026-02-01 }
actions:
  - { what: Train the team, due: 2026-03-01, done: 2026-02-20 }
effectiveness: { check_by: 2026-04-15, verified: 2026-04-14 }
closed: 2026-04-20
---
`,
  'qms-docs/DC-001.md': '---\nid: DC-001\ntype: decision\ndecided: 2026-02-01\nnext_review: 2027-02-01\n---\n',
}

const read = () => readQms(memoryTree(FILES), { today: () => '2026-11-22' })

describe('the timeline', () => {
  it('has every date whose meaning a schema tells, in order, with the field that says so', async () => {
    const events = timelineOf(await read()).map(({ on, kind, document, at }) => `${on} ${kind} ${document.id}${at}`)
    expect(events).toEqual([
      '2026-01-10 opened CA-2026-001/opened',
      '2026-02-01 done CA-2026-001/root_cause/found',
      '2026-02-01 decided DC-001/decided',
      '2026-02-20 done CA-2026-001/actions/0/done',
      '2026-03-01 due CA-2026-001/actions/0/due',
      '2026-03-30 decided CA-2026-001/extensions/0/on',
      '2026-04-14 verified CA-2026-001/effectiveness/verified',
      '2026-04-15 due CA-2026-001/effectiveness/check_by',
      '2026-04-20 closed CA-2026-001/closed',
      '2026-04-30 due CA-2026-001/due',
      '2027-02-01 due DC-001/next_review',
    ])
  })

  it('is sorted once for all days', async () => {
    const qms = await read()
    expect(timelineOf(asOf(qms, '2025-01-01'))).toBe(timelineOf(qms))
  })

  it('knows what the types of a repository’s own say', async () => {
    const type = {
      title: 'Certificate',
      documentType: { control: 'retained', folder: 'certificates', idFormat: 'CE-NNN' },
      allOf: [{ $ref: '../common.schema.json#/$defs/retained' }],
      properties: { issued: { type: 'string', format: 'date', event: 'opened' } },
    }
    const files = {
      'schemas/document-types/certificate.schema.json': JSON.stringify(type),
      'qms-docs/CE-001.md': '---\nid: CE-001\ntype: certificate\nissued: 2026-05-01\n---\n',
    }
    const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
    expect(timelineOf(qms).map(({ on, kind }) => `${on} ${kind}`)).toEqual(['2026-05-01 opened'])
  })
})

const days = (...all: readonly string[]) => buildTimeline(all.map((on) => ({ on })))

describe('cutting a timeline', () => {
  it('a period has its first day and not the day after its last', () => {
    const timeline = days('2026-02-01', '2026-01-31', '2026-01-01', '2025-12-31')
    expect(happenedWithin(timeline, { from: '2026-01-01', until: '2026-02-01' }).map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-01-31',
    ])
    expect(happenedWithin(timeline, { from: '2027-01-01', until: '2028-01-01' })).toEqual([])
    expect(happenedWithin(days(), { from: '2026-01-01', until: '2027-01-01' })).toEqual([])
  })

  it('what happened on one day keeps the order in which it was given', () => {
    const events = ['b', 'a', 'c'].map((id) => ({ on: '2026-01-01', id }))
    expect(buildTimeline(events).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  it('gives one value a month, also for months in which nothing happened', () => {
    const timeline = days('2026-01-05', '2026-03-01', '2026-03-31', '2026-04-02')
    const counts = byMonth(timeline, { from: '2026-01-01', until: '2026-04-02' }, (events, { from }) => [
      from,
      events.length,
    ])
    expect(counts).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', 0],
      ['2026-03-01', 2],
      ['2026-04-01', 0],
    ])
  })

  it('visits each thing once, however many months are asked', () => {
    const timeline = days(
      ...Array.from({ length: 24 }, (_none, index) => `${2025 + Math.floor(index / 12)}-0${1 + (index % 9)}-15`),
    )
    let visited = 0
    byMonth(timeline, { from: '2024-01-01', until: '2028-01-01' }, (events) => {
      visited += events.length
    })
    expect(visited).toBe(24)
  })
})
