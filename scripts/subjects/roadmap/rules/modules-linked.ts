import { defineRule } from '../../../core/model/rule.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { silosIn } from '../module-point.js'

const MODULES = `modules:
  - { name: Make, processes: [PR-001] }
  - { name: Sell, processes: [PR-002] }
  - { name: Lead, processes: [PR-003] }`

const system = (more: string) => ({
  ...exampleFiles('process', {
    'PR-001': 'title: Make\nnext: [PR-002]',
    'PR-002': 'title: Sell',
    'PR-003': `title: Lead${more}`,
  }),
  ...exampleFiles('roadmap', { 'RM-001': `title: Way\n${MODULES}` }),
})

export const modulesLinked = defineRule({
  id: 'modules-linked',
  description: 'Require each module of a roadmap to hand over to another one, or to take over from one',
  rationale:
    'Modules that begin at the same time with people of their own are easily built past each other. The audit follows an order through all of them.',
  clauses: ['iso-9001-2015/4.4.1'],
  severity: 'warning',
  examples: [
    {
      name: 'one has no link to the others',
      files: system(''),
      problems: [
        'qms-docs/RM-001.md:8:13 In the process map, nothing goes in or out of the module “Lead”. Name in “next” of its processes who goes on with their outputs, or in theirs who hands over to it.',
      ],
    },
    { name: 'all are linked', files: system('\nnext: [PR-001]'), problems: [] },
  ],
  *check(qms) {
    for (const roadmap of qms.ofType('roadmap')) {
      const { modules = [], retired } = roadmap.fields
      if (retired) continue
      for (const name of silosIn(qms, roadmap)) {
        const index = modules.findIndex((one) => one.name === name)
        const message = `In the process map, nothing goes in or out of the module “${name}”. Name in “next” of its processes who goes on with their outputs, or in theirs who hands over to it.`
        yield { file: roadmap, at: `/modules/${index}/name`, message }
      }
    }
  },
})
