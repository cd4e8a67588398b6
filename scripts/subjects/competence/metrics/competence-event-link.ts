import { defineMetric, type Figure } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { rankCorrelation } from '../../../core/statistics/rank-correlation.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { rounded } from '../../../core/values/statistics.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { examplePeople, exampleRole } from '../example-competence.js'
import { asksForCompetence, heldRoles } from '../role-holders.js'

const FEWEST = 8

/** Processes with so many of two holders who can weld, and so many nonconformities. */
const processes = (lives: readonly (readonly [qualified: number, nonconformities: number])[]) =>
  Object.assign(
    examplePeople(
      Object.fromEntries(lives.map((_life, index) => [`fitter-${index}`, [`ben-${index}`, `cleo-${index}`]])),
    ),
    ...lives.map(([qualified, nonconformities], index) => ({
      ...exampleRole(
        `fitter-${index}`,
        [`ben-${index}`, `cleo-${index}`].slice(0, qualified),
        `\nprocess: PR-00${index}`,
      ),
      ...exampleFiles(
        'nonconformity',
        Object.fromEntries(
          Array.from({ length: nonconformities }, (_none, number) => [
            `NC-2026-${index}${number}`,
            `process: PR-00${index}\ndetected: 2026-03-01`,
          ]),
        ),
      ),
    })),
  )

/** Whether fewer things go wrong where people are qualified. */
export const competenceEventLink = defineMetric({
  id: 'competence-event-link',
  title: 'Competence and nonconformities',
  question: 'Do processes whose people are qualified have fewer nonconformities?',
  formula:
    'rank correlation (Spearman) between the share of qualified holders of the roles of a process and the nonconformities detected in it in the period: −1 means the more qualified, the fewer; not causal',
  population: `Processes of which at least one role asks for competences and has a holder; at least ${FEWEST} of them, or nothing is shown. That two figures go together does not say that one causes the other.`,
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/9.1.3'],
  unit: 'ratio',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const holders = heldRoles(qms)
      .filter(asksForCompetence)
      .flatMap((role) => role.holders)
      .flatMap(({ process, isQualified }) => (process === undefined ? [] : [{ process, isQualified }]))
    const byProcess = [...groupBy(holders, ({ process }) => process)].sort(([a], [b]) => byText(a, b))
    const detected = groupBy(
      casesOf(qms, 'nonconformity')
        .openedWithin(period)
        .filter(({ cancelled }) => !cancelled),
      ({ fields }) => fields.process,
    )
    const pairs = byProcess.map(([process, part]) => {
      const qualified = part.filter(({ isQualified }) => isQualified).length / part.length
      return [qualified, detected.get(process)?.length ?? 0] as const
    })
    const behind = byProcess.map(([process]) => process)
    return [{ ...about, ...correlationOf(pairs), n: pairs.length, behind }]
  },
  examples: [
    {
      name: 'In eight processes, the more people are qualified, the fewer nonconformities there are',
      files: processes([
        [2, 0],
        [2, 0],
        [2, 1],
        [2, 1],
        [1, 1],
        [1, 2],
        [0, 2],
        [0, 3],
      ]),
      figures: ['Rank correlation (not causal): -0.85 (n = 8)'],
    },
    {
      name: 'Seven processes are too few',
      files: processes([
        [2, 0],
        [2, 0],
        [2, 1],
        [2, 1],
        [1, 1],
        [1, 2],
        [0, 2],
      ]),
      figures: ['Rank correlation (not causal): n/a: it needs at least 8 processes, and there are 7'],
    },
    {
      name: 'Everyone is qualified: there is nothing to compare',
      files: processes(Array(8).fill([2, 1])),
      figures: ['Rank correlation (not causal): n/a: all processes are alike in one of the two'],
    },
  ],
})

const about = { id: 'all', label: 'Rank correlation (not causal)' }

function correlationOf(pairs: readonly (readonly [number, number])[]): Pick<Figure, 'value' | 'why'> {
  if (pairs.length < FEWEST) {
    const why = `it needs at least ${FEWEST} processes, and there are ${pairs.length}`
    return { value: undefined, why }
  }
  const value = rankCorrelation(pairs)
  return value === undefined
    ? { value, why: 'all processes are alike in one of the two' }
    : { value: rounded(value, 2) }
}
