import { exampleFiles } from './example-files.js'

/** Writes the results of named series that an example needs, such as `['units-shipped', '2026-03', 500]`. */
export function exampleSeries(
  ...results: readonly (readonly [name: string, period: string, value: number, more?: string])[]
): Readonly<Record<string, string>> {
  const records = results.map(([name, period, value, more = ''], index) => [
    `ME-${index + 1}`,
    `on: ${period.length === 10 ? period : '2026-11-22'}\n${period.length === 10 ? '' : `period: ${period}\n`}indicator: ${name}\nvalue: ${value}\n${more}`,
  ])
  return exampleFiles('monitoring-result', Object.fromEntries(records))
}
