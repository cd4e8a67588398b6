import { addMonths } from '../../../core/values/date.js'
import { type Period, periodInWords } from '../../../core/values/period.js'
import { listInWords } from '../../../core/words/list-in-words.js'

/** @returns the months that end in a period and have no result, such as `2026-03 and 2026-05 to 2026-07`; undefined where none is missing */
export function missingMonths(period: Period, results: readonly { readonly period: Period }[]): string | undefined {
  const reported = new Set([...new Set(results.map((one) => one.period))].flatMap(monthsTouched))
  const missing = monthsEnding(period).filter((month) => !reported.has(month))
  if (missing.length > 0) return listInWords(runsOf(missing))
  return results.length === 0 ? periodInWords(period) : undefined
}

function monthsEnding({ from, until }: Period): readonly string[] {
  return monthsTouched({ from, until }).filter((month) => {
    const end = addMonths(`${month}-01`, 1)
    return end > from && end <= until
  })
}

function monthsTouched({ from, until }: Period): readonly string[] {
  const months: string[] = []
  for (let month = `${from.slice(0, 7)}-01`; month < until; month = addMonths(month, 1)) months.push(month.slice(0, 7))
  return months
}

/** Months that follow each other are told as one stretch. */
function runsOf(months: readonly string[]): readonly string[] {
  const runs: string[][] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run && addMonths(`${run.at(-1)}-01`, 1).slice(0, 7) === month) run.push(month)
    else runs.push([month])
  }
  return runs.map((run) => (run.length === 1 ? `${run[0]}` : `${run[0]} to ${run.at(-1)}`))
}
