import { exampleFiles } from '../../core/run/example-files.js'
import type { Files } from './firm/found-firm.js'
import { BENCH_2_SHIFTS } from './records/measurements.js'

type LifeFiles = Readonly<Files>

const DEVIATION = 'Deviation of pressure in hPa'
/** Limits are those of the first year, in which nothing is planted. */
const FIRST_YEAR =
  'baselines: [{ from: 2025-01-01, until: 2025-12-31, on: 2026-01-10, reason: A year without changes }]'

/** @returns indicators that look at where something is planted, and at one bench where nothing is, with the rows that name them */
export function signalPlants(life: LifeFiles): LifeFiles {
  return {
    ...rowsOf(life, 'bench1', 'KI-901'),
    ...rowsOf(life, 'bench2', 'KI-902'),
    ...exampleFiles('indicator', {
      'KI-901': `title: Deviation at bench 1\nunit: hPa\n${FIRST_YEAR}`,
      'KI-902': `title: Deviation at ${BENCH_2_SHIFTS.station}\nunit: hPa\n${FIRST_YEAR}`,
      'KI-903': `title: Complaints\nmetric: complaint-rate\nunit: per 1,000\n${FIRST_YEAR}`,
      'KI-904': `title: Deliveries of providers on time\nmetric: provider-punctuality\nunit: "%"\n${FIRST_YEAR}`,
    }),
  }
}

/** @returns the tables of a bench, with the id of an indicator in place of what is measured in words */
function rowsOf(life: LifeFiles, bench: string, indicator: string): LifeFiles {
  const tables = Object.entries(life).filter(([path]) => path.includes(`/${bench}-`))
  return Object.fromEntries(tables.map(([path, text]) => [path, text.replaceAll(DEVIATION, indicator)]))
}
