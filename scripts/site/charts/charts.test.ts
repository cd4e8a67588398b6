import { describe, expect, it } from 'vitest'
import { pareto } from '../../core/statistics/pareto.js'
import { buildAxis } from './axis.js'
import { drawHistogram } from './histogram.js'
import { type ChartPoint, drawLineChart } from './line-chart.js'
import { drawParetoChart } from './pareto-chart.js'
import { drawRiskMatrix } from './risk-matrix.js'
import { drawSparkline } from './sparkline.js'

const words = { id: 'c', title: 'Complaints <b>', description: 'Two values & a gap.' }
const point = (value?: number): ChartPoint => ({
  label: '2026-11',
  says: `It is ${value}`,
  ...(value !== undefined && { value }),
})
const count = (svg: string, part: string) => svg.split(part).length - 1

describe('the picture of a series', () => {
  it('has a title and a description, says everything as text, and is the same each time', () => {
    const draw = () => drawLineChart({ ...words, points: [{ ...point(3), says: '"><script>', href: 'a.html#row-1' }] })
    const svg = draw()
    expect(svg).toContain(
      '<title id="c-title">Complaints &lt;b&gt;</title><desc id="c-description">Two values &amp; a gap.</desc>',
    )
    expect(svg).toContain('role="group" aria-labelledby="c-title c-description"')
    expect(svg).toContain('<a href="a.html#row-1" aria-label="&quot;&gt;&lt;script&gt;">')
    expect(svg).not.toMatch(/<script|style=/)
    expect(draw()).toBe(svg)
  })

  it('draws no line over a gap, and no mark in it', () => {
    const svg = drawLineChart({ ...words, points: [point(1), point(2), point(), point(4), point(5)] })
    expect(/class="line" d="([^"]*)"/.exec(svg)?.[1]).toMatch(/^M[^M]*L[^M]*M[^M]*L[^M]*$/)
    expect(count(svg, 'class="dot"')).toBe(4)
  })

  it('draws counts as bars from zero, each a part of what leads to its records', () => {
    const svg = drawLineChart({ ...words, hasBars: true, points: [{ ...point(4), href: '#row-1' }, point(), point(2)] })
    const heights = [...svg.matchAll(/<rect class="bar" x="[-\d.]+%" y="[\d.]+" width="[\d.]+%" height="([\d.]+)"/g)]
    expect(heights.map(([, height]) => height)).toEqual(['172', '86'])
    expect(svg).toContain('<a href="#row-1" aria-label="It is 4"><rect class="bar"')
    expect(svg).not.toContain('class="line"')
  })

  it('says by shapes what it says by colours: a square off target, a ring for a signal, hollow while a period is open', () => {
    const svg = drawLineChart({
      ...words,
      points: [
        { ...point(1), isOff: true },
        { ...point(2), isSignal: true },
        { ...point(3), isOpen: true },
      ],
    })
    expect(svg).toContain('<rect class="dot off"')
    expect(svg).toContain('<circle class="ring"')
    expect(svg).toContain('<circle class="dot open"')
  })

  it('moves the target and the limits with the points', () => {
    const svg = drawLineChart({
      ...words,
      points: [12, 12, 10].map((target) => ({ ...point(11), target, upper: target + 3 })),
    })
    expect(/class="target" d="([^"]*)"/.exec(svg)?.[1]).toMatch(/^M[\d.-]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+$/)
    expect(count(svg, 'class="limit"')).toBe(1)
  })

  it.each([
    ['nothing', []],
    ['one point', [5]],
    ['points that are all the same', [0, 0, 0]],
    ['values below zero and absurd ones', [-4, 1e300, Number.POSITIVE_INFINITY, 2e-9]],
  ])('of %s, no coordinate is missing', (_name, values) => {
    expect(drawLineChart({ ...words, points: values.map((value) => point(value)) })).not.toMatch(
      /NaN|Infinity%|undefined/,
    )
  })
})

it('the numbers at an axis are round, and every value has its place', () => {
  expect(buildAxis([83, 100]).ticks).toEqual([80, 85, 90, 95, 100])
  expect(buildAxis([0.2, 0.7]).ticks).toEqual([0.2, 0.4, 0.6, 0.8])
  expect(buildAxis([7]).ticks).toEqual([6, 8])
  expect(buildAxis([]).ticks.length).toBeGreaterThan(1)
})

it('a Pareto chart has a bar and a mark for each category, and a long name in full where there is room', () => {
  const label = 'Charging contacts bent after some weeks of wearing'
  const svg = drawParetoChart({
    ...words,
    rows: pareto([
      { item: { label }, count: 3 },
      { item: { label: 'Alerts', href: 'x' }, count: 9 },
    ]),
  })
  expect(svg).toContain(`<title>${label}: 3, with those before it 100 %</title>`)
  expect([count(svg, 'class="bar"'), count(svg, 'class="cumulative"'), count(svg, '<a ')]).toEqual([2, 2, 1])
  // All of its row is the link, and what is written in it is its name.
  expect(svg.slice(svg.indexOf('<a '), svg.indexOf('</a>'))).toMatch(
    /^<a href="x"><rect [^>]*height="42" [^>]*pointer-events="all"\/><text [^>]*>Alerts<.*>9 · 75 %</,
  )
})

it('a histogram counts every value once and draws the limits', () => {
  const svg = drawHistogram({ ...words, values: [1, 2, 2, 3, 4], limits: [0, 5], target: 2 })
  const counts = [...svg.matchAll(/<title>\S+ to \S+: (\d+)<\/title>/g)].map(([, found]) => Number(found))
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(5)
  expect([count(svg, 'class="limit"'), count(svg, 'class="target"')]).toEqual([2, 1])
})

it('a histogram of ten thousand values has ten bars, and counts every value', () => {
  const values = Array.from({ length: 10_000 }, (_, index) => index % 97)
  const svg = drawHistogram({ ...words, values, limits: [] })
  const counts = [...svg.matchAll(/<title>\S+ to \S+: (\d+)<\/title>/g)].map(([, found]) => Number(found))
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(10_000)
  expect(counts).toHaveLength(10)
  expect(svg.length).toBeLessThan(5_000)
})

it('a risk matrix has all cells, a line at the appetite, and counts what has no room in a cell', () => {
  const marks = ['RI-001', 'RI-002', 'RI-003'].map((label) => ({
    label,
    likelihood: 2,
    impact: 4,
    says: label,
    href: label,
  }))
  const svg = drawRiskMatrix({ ...words, appetite: 9, marks, axes: 'Up: likelihood.' })
  expect([count(svg, '<rect'), count(svg, 'cell above'), count(svg, '<a ')]).toEqual([25, 10, 1])
  expect(svg).toContain('+ 2')
  expect(/class="appetite" d="([^"]*)"/.exec(svg)?.[1]).toBe('M1000 230V184H820V138H640V92H460V46H280V0')
})

it('a sparkline is one line with a dot at the last value', () => {
  const svg = drawSparkline([1, undefined, 3], '1 to 3')
  expect(svg).toContain('role="img" aria-label="1 to 3"')
  expect(count(svg, '<circle')).toBe(1)
})
