import { expect, it } from 'vitest'
import { exampleFiles } from '../../core/run/example-files.js'
import { nonconformityFrequency } from '../../subjects/nonconformity/metrics/nonconformity-frequency.js'
import { publish } from '../../testing/publish-files.js'
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

it('the first ten of many records are listed, and the page says where the others are', async () => {
  const ids = Array.from({ length: 301 }, (_none, index) => `NC-2026-${String(index + 1).padStart(3, '0')}`)
  const minor = Object.fromEntries(ids.map((id) => [id, 'grade: minor\ndetected: 2026-06-01']))
  const publication = await publish(
    exampleFiles('nonconformity', { ...minor, 'NC-2026-001': 'grade: major\ndetected: 2026-05-01' }),
  )
  const [page] = metricPages(publication, [nonconformityFrequency])
  expect(page?.charts[1]?.rows[0]?.cells[2]).toEqual({
    kind: 'list',
    items: [
      ...ids.slice(1, 11).map(link),
      { kind: 'link', link: { text: '290 more: Nonconformity', path: 'registers/nonconformity.html' } },
    ],
  })
  expect(page?.parts.map(({ title }) => title)).toEqual(['By month'])
  expect(page?.notes.at(-1)).toBe(
    '301 documents and records are behind it, too many for this page: “qms metric nonconformity-frequency --records” lists them.',
  )
})
