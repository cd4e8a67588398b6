import { defineMetric } from '../../../core/model/metric.js'
import { count, leftOut } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { examplePeople, exampleRole } from '../example-competence.js'
import { asksForCompetence, type HeldRole, heldRoles } from '../role-holders.js'

const ENOUGH = 2

/** Whether critical work depends on one person. */
export const criticalRoleCoverage = defineMetric({
  id: 'critical-role-coverage',
  title: 'Critical roles with a second person',
  question: `How many critical roles have at least ${ENOUGH} qualified holders?`,
  formula: `critical roles with at least ${ENOUGH} holders who have every competence that the role asks for, divided by all critical roles`,
  population:
    'Roles marked as critical that ask for competences, on the last day. Critical roles that ask for none are counted on their own: nothing says who is qualified.',
  clauses: ['iso-9001-2015/7.1.6', 'iso-9001-2015/7.2'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const critical = heldRoles(qms).filter(({ document }) => document.fields.critical)
    const known = critical.filter(asksForCompetence)
    const withHolders = (wanted: number) => known.filter((role) => qualifiedIn(role) === wanted)
    return [
      share('all', `With at least ${ENOUGH}`, known, (role) => qualifiedIn(role) >= ENOUGH),
      count('one', 'With one', withHolders(1)),
      count('none', 'With none', withHolders(0)),
      ...leftOut(
        'critical roles that ask for no competence',
        critical.filter((role) => !asksForCompetence(role)),
      ),
    ]
  },
  examples: [
    {
      name: 'Two, one and none of the holders can weld; a role that is not critical does not count',
      files: {
        ...examplePeople({ fitter: ['ben', 'cleo'], smith: ['dan', 'eve'], caster: ['finn'], turner: ['gil'] }),
        ...exampleRole('fitter', ['ben', 'cleo'], '\ncritical: true'),
        ...exampleRole('smith', ['dan'], '\ncritical: true'),
        ...exampleRole('caster', [], '\ncritical: true'),
        ...exampleRole('turner', []),
        'qms-docs/buyer.md': '---\nid: buyer\ntype: role\ncritical: true\n---\n',
      },
      figures: [
        'With at least 2: 1 of 3',
        'With one: 1',
        'With none: 1',
        'Left out: critical roles that ask for no competence: 1',
      ],
    },
    {
      name: 'No role is critical',
      files: {},
      figures: ['With at least 2: n/a (0 of 0)', 'With one: 0', 'With none: 0'],
    },
  ],
})

function qualifiedIn({ holders }: HeldRole): number {
  return holders.filter(({ isQualified }) => isQualified).length
}
