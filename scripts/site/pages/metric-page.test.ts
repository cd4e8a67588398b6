import { describe, expect, it } from 'vitest'
import type { Metric } from '../../core/model/metric.js'
import { exampleFiles } from '../../core/run/example-files.js'
import { once } from '../../core/values/once.js'
import { openActions } from '../../subjects/actions/metrics/open-actions.js'
import { qualificationRate } from '../../subjects/competence/metrics/qualification-rate.js'
import { humanErrorShare } from '../../subjects/nonconformity/metrics/human-error-share.js'
import { nonconformityFrequency } from '../../subjects/nonconformity/metrics/nonconformity-frequency.js'
import { publish } from '../../testing/publish-files.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { linkedFrom } from '../views/related-documents.js'
import { metricPages } from './metric-page.js'

const link = (text: string) => ({ kind: 'link', link: expect.objectContaining({ text }) })

it('each bar of a breakdown leads to the records that it counts', async () => {
  const publication = await publish(
    exampleFiles('nonconformity', {
      'NC-2026-001': 'grade: major\ndetected: 2026-05-01',
      'NC-2026-002': 'grade: minor\ndetected: 2026-06-01',
      'NC-2026-003': 'grade: minor\ndetected: 2026-07-01',
    }),
  )
  const [, chart] = metricPages(publication, [nonconformityFrequency])[0]?.charts ?? []
  expect(chart?.svg.match(/href="[^"]*"/g)).toEqual(['href="#by-grade-1"', 'href="#by-grade-2"'])
  expect(chart?.columns).toEqual(['Grade', 'Counted', 'Records', 'Share with those before'])
  expect(chart?.rows.map(({ anchor, cells }) => [anchor, ...cells])).toEqual([
    [
      'by-grade-1',
      { kind: 'text', text: 'minor' },
      { kind: 'text', text: '2' },
      { kind: 'list', items: [link('NC-2026-002'), link('NC-2026-003')] },
      { kind: 'text', text: '67 %' },
    ],
    [
      'by-grade-2',
      { kind: 'text', text: 'major' },
      { kind: 'text', text: '1' },
      { kind: 'list', items: [link('NC-2026-001')] },
      { kind: 'text', text: '100 %' },
    ],
  ])
})

it('parts are called as readers know them, in the language of the manual', async () => {
  const publication = await publish({
    ...SMALL_QMS,
    'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}site:\n  language: de\n`,
    ...exampleFiles('corrective-action', {
      'CA-2026-001': 'opened: 2026-01-01\nactions: [{ what: A, due: 2026-12-01 }]',
    }),
    ...exampleFiles('nonconformity', { 'NC-2026-001': 'detected: 2026-05-01\ncause_category: human-error' }),
  })
  const labelsOf = (metric: Metric) =>
    metricPages(publication, [metric])[0]?.whole.rows.map(({ cells: [figure] }) => figure?.view)
  const text = (...texts: readonly string[]) => texts.map((text) => ({ kind: 'text', text }))
  expect(labelsOf(openActions)).toEqual(text('Offen', 'Überfällig', 'Überfällig von offenen', 'Korrekturmaßnahme'))
  expect(labelsOf(qualificationRate)?.slice(-1)).toEqual(text('Quality manager'))
  expect(labelsOf(humanErrorShare)).toEqual(text('Menschlicher Fehler', 'Menschlicher Fehler'))
})

describe('of more records than a page lists', () => {
  const ids = Array.from({ length: 301 }, (_none, index) => `NC-2026-${String(index + 1).padStart(3, '0')}`)
  const minor = Object.fromEntries(ids.map((id) => [id, 'grade: minor\nprocess: PR-001\ndetected: 2026-06-01']))
  const published = once(() =>
    publish({
      ...exampleFiles('nonconformity', { ...minor, 'NC-2026-302': 'grade: major\ndetected: 2026-05-01' }),
      'qms-docs/processes/PR-001.md': '---\nid: PR-001\ntype: process\ntitle: Sales\nkind: core\n---\n',
    }),
  )

  it('a metric lists the first ten behind each bar, and says where the others are', async () => {
    const [page] = metricPages(await published(), [nonconformityFrequency])
    const byGrade = page?.charts.find(({ title }) => title.startsWith('By grade'))
    expect(byGrade?.rows[0]?.cells[2]).toEqual({
      kind: 'list',
      items: [
        ...ids.slice(0, 10).map(link),
        { kind: 'link', link: { text: '291 more: Nonconformity', path: 'registers/nonconformity.html' } },
      ],
    })
    expect(page?.parts.map(({ title }) => title)).toEqual(['By month'])
    expect(page?.notes.at(-1)).toBe(
      '302 documents and records are behind it, too many for this page: “qms metric nonconformity-frequency --records” lists them.',
    )
  })

  it('the document that they name leads to their register', async () => {
    const publication = await published()
    const process = publication.entries.get('PR-001')
    const groups = process ? linkedFrom(publication, process) : []
    expect(groups.map(({ type, links, whole }) => [type, links.length, whole])).toEqual([
      ['Nonconformity', 301, 'registers/nonconformity.html'],
    ])
  })
})
