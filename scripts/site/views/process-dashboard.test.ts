import { expect, it } from 'vitest'
import { exampleFiles } from '../../core/run/example-files.js'
import { computableMetrics } from '../../subjects/objective/computable-metrics.js'
import { publish } from '../../testing/publish-files.js'
import { processDashboard } from './process-dashboard.js'

async function dashboardOf(files: Readonly<Record<string, string>>) {
  const publication = await publish({ ...exampleFiles('process', { 'PR-003': 'title: Make' }), ...files })
  const process = publication.working.find('PR-003')
  if (!process) throw new Error('There is no process')
  const { indicators, lists } = processDashboard(publication, process, computableMetrics)
  return {
    indicators: indicators.map(({ link, view }) => [
      link.text,
      ...view.highlights.map(({ text, tone = '' }) => `${text} ${tone}`.trim()),
      view.charts.map(({ svg }) => /aria-labelledby="([^" ]+)/.exec(svg)?.[1]).join(),
    ]),
    lists: lists.map(({ title, items }) => [
      title,
      ...items.map(({ link, says, tone }) => `${link.text}: ${says} ${tone}`),
    ]),
  }
}

it('a process shows each of its figures with a chart, its providers and equipment, its risks, its open records and what is overdue', async () => {
  const results = 'results: [{ on: 2026-09-30, value: 97 }, { on: 2026-10-31, value: 90 }]'
  const common = 'process: PR-003\nfrequency: monthly\ndirection: higher\nunit: "%"\ntarget: 95'
  expect(
    await dashboardOf({
      ...exampleFiles('indicator', {
        'KI-001': `title: On time\n${common}\n${results}`,
        'KI-002': `title: Elsewhere\n${common.replace('PR-003', 'PR-004')}\n${results}`,
      }),
      ...exampleFiles('risk', {
        'RI-001': 'title: Fire\nprocess: PR-003\nidentified: 2026-01-01\nlikelihood: 4\nimpact: 4',
        'RI-002': 'title: Flood\nprocess: PR-003\nidentified: 2026-01-01\nlikelihood: 1\nimpact: 4',
        'RI-003': 'title: Theft\nprocess: PR-003\nidentified: 2026-01-01',
      }),
      ...exampleFiles('external-provider', {
        'EP-001': 'title: Cell maker\nprocess: PR-003\nstatus: approved',
        'EP-002': 'title: Parcel service\nprocess: PR-003\nstatus: blocked',
      }),
      ...exampleFiles('nonconformity', {
        'NC-2026-001': 'title: Wrong label\nprocess: PR-003\ndetected: 2026-10-01\ndue: 2026-11-01',
      }),
    }),
  ).toEqual({
    indicators: [['KI-001 On time', '90 %', '95 %', 'Off target bad', 'chart-KI-001-title']],
    lists: [
      ['Providers and equipment', 'EP-001 Cell maker: Approved plain', 'EP-002 Parcel service: Blocked bad'],
      [
        'Risks',
        'RI-001 Fire: score 16, above the appetite bad',
        'RI-002 Flood: score 4 plain',
        'RI-003 Theft: not judged due',
      ],
      ['Open records', 'NC-2026-001 Wrong label: Open plain'],
      ['Overdue', 'NC-2026-001 Wrong label: Close the nonconformity, by 1 November 2026 bad'],
    ],
  })
})

it('of a process of which nothing is known, nothing is shown', async () => {
  expect(await dashboardOf({})).toEqual({ indicators: [], lists: [] })
})
