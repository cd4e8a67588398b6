import { MOST_ROWS } from '../core/model/table-row.js'
import { addDays } from '../core/values/date.js'

/** One row in five tells of feedback, the others of what was measured. */
const FEEDBACK_EVERY = 5

/** Some of what metrics ask for, each part before its whole, and some that they do not ask for. */
const MEASURED = [
  'units-passed-first',
  'units-started',
  'units-defective',
  'units-inspected',
  'lines-on-time',
  'lines-due',
  'units-returned',
  'units-shipped',
  'Charging current in mA',
  'Weight of the clip in g',
  'Time to full charge in min',
  'Temperature of the bath in °C',
]

/**
 * Makes up tables of what was measured at each station, several times a day, and of feedback. The same count always gives the
 * same text.
 *
 * @param count how many rows, in tables that are as long as tables may be
 * @param days on how many days from the first one
 */
export function timeRows(count: number, first: string, days: number): Readonly<Record<string, string>> {
  const tables = Array.from({ length: Math.ceil(count / MOST_ROWS) }, (_none, table) => {
    const rows = Math.min(MOST_ROWS, count - table * MOST_ROWS)
    const dayOf = (no: number) => addDays(first, Math.floor(((no - 1) * days) / rows))
    const [type, header, rowText] = table % FEEDBACK_EVERY === FEEDBACK_EVERY - 1 ? FEEDBACK : MEASUREMENT
    const lines = Array.from({ length: rows }, (_row, index) => rowText(index + 1, dayOf(index + 1), table + 1))
    return [`qms-docs/data/${type}/table-${table + 1}.csv`, `${[header, ...lines].join('\n')}\n`] as const
  })
  return Object.fromEntries(tables)
}

type Table = readonly [type: string, header: string, row: (no: number, on: string, table: number) => string]

const MEASUREMENT: Table = [
  'monitoring-result',
  'no,on,time,indicator,value,station',
  (no, on, table) => {
    const time = `${two(no % 24)}:${two(Math.floor(no / 24) % 60)}`
    return `${no},${on},${time},${MEASURED[no % MEASURED.length]},${no % 2 === 0 ? 8 : 10},Station ${table}`
  },
]

const FEEDBACK: Table = [
  'customer-feedback',
  'no,on,channel,score,scale',
  (no, on) => `${no},${on},survey,${1 + (no % 5)},1 to 5`,
]

function two(number: number): string {
  return String(number).padStart(2, '0')
}
