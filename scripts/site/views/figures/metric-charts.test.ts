import { expect, it } from 'vitest'
import { exampleFiles } from '../../../core/run/example-files.js'
import { measure } from '../../../core/run/measure.js'
import { nonconformityFrequency } from '../../../subjects/nonconformity/metrics/nonconformity-frequency.js'
import { publish } from '../../../testing/publish-files.js'
import { metricCharts } from './metric-charts.js'

it('each bar of a breakdown leads to the records that it counts', async () => {
  const publication = await publish(
    exampleFiles('nonconformity', {
      'NC-2026-001': 'grade: major\ndetected: 2026-05-01',
      'NC-2026-002': 'grade: minor\ndetected: 2026-06-01',
      'NC-2026-003': 'grade: minor\ndetected: 2026-07-01',
    }),
  )
  const [chart] = metricCharts(publication, measure(nonconformityFrequency, publication.working), [])
  expect(chart?.svg.match(/href="[^"]*"/g)).toEqual(['href="#by-grade-1"', 'href="#by-grade-2"'])
  expect(chart?.columns).toEqual(['Grade', 'Counted', 'Records', 'Share with those before'])
  const link = (id: string) => ({ kind: 'link', link: expect.objectContaining({ text: id }) })
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
