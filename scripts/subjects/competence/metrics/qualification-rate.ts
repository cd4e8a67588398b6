import { defineMetric } from '../../../core/model/metric.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { examplePeople, exampleRole } from '../example-competence.js'
import { asksForCompetence, heldRoles, type RoleHolder } from '../role-holders.js'

/** How many people can do what their role asks for. */
export const qualificationRate = defineMetric({
  id: 'qualification-rate',
  title: 'Qualified holders of roles',
  question: 'How many holders of roles have every competence that their role asks for?',
  formula: 'holders of a role of whom every required competence is verified and valid, divided by all holders',
  population:
    'Each person with each role that they hold on the last day, if the role asks for competences. Roles that ask for none are counted on their own.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/9.1.1'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const roles = heldRoles(qms)
    const holders = roles.filter(asksForCompetence).flatMap((role) => role.holders)
    const figureOf = (id: string, label: string, part: readonly RoleHolder[]) =>
      share(id, label, part, ({ isQualified }) => isQualified)
    return [
      figureOf('all', 'Qualified', holders),
      ...brokenDown('role', holders, ({ id }) => id, figureOf),
      ...leftOut(
        'roles that ask for no competence',
        roles.filter((role) => !asksForCompetence(role)),
      ),
    ]
  },
  examples: [
    {
      name: 'Four of five can weld; one role asks for nothing',
      files: {
        ...examplePeople({ fitter: ['ben', 'cleo', 'dan'], smith: ['eve', 'finn'] }),
        ...exampleRole('fitter', ['ben', 'cleo']),
        ...exampleRole('smith', ['eve', 'finn']),
        'qms-docs/buyer.md': '---\nid: buyer\ntype: role\n---\n',
      },
      figures: [
        'Qualified: 80 % (4 of 5)',
        'fitter: 2 of 3',
        'smith: 2 of 2',
        'Left out: roles that ask for no competence: 1',
      ],
    },
    {
      name: 'Before it was verified, no one counts as qualified',
      given: { period: '2024' },
      files: { ...examplePeople({ fitter: ['ben'] }), ...exampleRole('fitter', ['ben']) },
      figures: ['Qualified: 0 of 1', 'fitter: 0 of 1'],
    },
    { name: 'There are no roles', files: {}, figures: ['Qualified: n/a (0 of 0)'] },
  ],
})
