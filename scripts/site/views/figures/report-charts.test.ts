import { expect, it } from 'vitest'
import { exampleFiles } from '../../../core/run/example-files.js'
import { riskMatrix } from '../../../subjects/risk/reports/risk-matrix.js'
import { publish } from '../../../testing/publish-files.js'
import { publishedTable } from '../published-table.js'
import { reportCharts } from './report-charts.js'

const charts = async (risks: Readonly<Record<string, string>>) => {
  const publication = await publish(exampleFiles('risk', risks))
  return reportCharts(publication, riskMatrix.id, publishedTable(publication, riskMatrix))
}

it('the risk matrix is drawn as it is today, and as it is expected once actions are done', async () => {
  const [today, expected] = await charts({
    'RI-001': 'title: Fire\nlikelihood: 4\nimpact: 4\nresidual_likelihood: 1\nresidual_impact: 4',
    'RI-002': 'title: Flood\nlikelihood: 2\nimpact: 3',
    'RI-003': 'title: Theft',
  })
  expect(today?.sentences).toEqual(['2 risks, 1 above the appetite. Each is where it is judged to be today.'])
  expect(today?.svg).toContain('RI-001, Fire: 16')
  expect(expected?.sentences).toEqual([
    '2 risks, 0 above the appetite. Each is where it is expected to be; 1 without an expectation stays where it is judged to be today.',
  ])
  expect(expected?.svg).toContain('RI-001, Fire: 4')
})

it('there is no second picture where no effect is expected, and none at all where no risk was judged', async () => {
  expect(await charts({ 'RI-001': 'title: Fire\nlikelihood: 4\nimpact: 4' })).toHaveLength(1)
  expect(await charts({ 'RI-001': 'title: Fire' })).toEqual([])
})
