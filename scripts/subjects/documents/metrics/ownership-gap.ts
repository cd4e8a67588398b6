import { fieldText } from '../../../core/model/fields.js'
import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { once } from '../../../core/values/once.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { peopleBehind } from '../../people/people.js'

/** How many documents in force have no owner who is here. */
export const ownershipGap = defineMetric({
  id: 'ownership-gap',
  title: 'Documents without an active owner',
  question: 'How many documents in force have no owner who is here?',
  formula:
    'documents in force whose owner is a person who is not here, or a role without a holder, divided by all in force',
  population: 'Documents in force on the day, with the owner whom they name today.',
  clauses: ['iso-9001-2015/5.3', 'iso-9001-2015/7.5.2'],
  unit: 'percent',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const inForce = documentsInForce(qms).map(({ id, fields }) => ({ id, owner: fieldText(fields, 'owner') }))
    const isHere = once((owner: string) => peopleBehind(qms, owner).length > 0)
    const isOrphan = ({ owner }: (typeof inForce)[number]) => owner === undefined || !isHere(owner)
    return [
      share('all', 'Without an active owner', inForce, isOrphan),
      ...brokenDown('owner', inForce.filter(isOrphan), ({ owner }) => owner, count),
    ]
  },
  examples: [
    {
      name: 'At the end of June one owner has left, and a role has no holder',
      given: { period: '2026-06' },
      files: {
        'qms-docs/people.yml':
          'people: [{ id: ada, name: Ada, from: 2020-01-01, roles: [{ role: lead }] }, { id: ben, name: Ben, from: 2020-01-01, to: 2026-06-29 }]\n',
        ...exampleFiles('procedure', {
          'QP-001': 'owner: ada',
          'QP-002': 'owner: ben',
          'QP-003': 'owner: lead',
          'QP-004': 'owner: packer',
          'QP-005': 'owner: ada',
        }),
      },
      figures: ['Without an active owner: 40 % (2 of 5)', 'ben: 1', 'packer: 1'],
    },
    { name: 'Nothing is in force', files: {}, figures: ['Without an active owner: n/a (0 of 0)'] },
  ],
})
