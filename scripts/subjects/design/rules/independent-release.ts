import { defineRule } from '../../../core/model/rule.js'

const release = (by: string, more = '') => ({
  'qms-docs/RL-2026-001.md': `---\nid: RL-2026-001\ntype: release\nprepared_by: ben-okoro\nauthorized: { by: ${by}, on: 2026-05-04 }\n${more}\n---\n`,
})

export const independentRelease = defineRule({
  id: 'independent-release',
  description: 'Disallow releases that are authorized by the person who prepared them',
  rationale:
    'A release is the last look at a product before customers have it. People overlook in their own work what another person sees at once.',
  clauses: ['iso-9001-2015/8.6'],
  severity: 'error',
  examples: [
    {
      name: 'prepared and authorized by one person',
      files: release('ben-okoro'),
      problems: [
        'qms-docs/RL-2026-001.md:5:19 ben-okoro prepared this release and authorized it, too. Have it authorized by another person.',
      ],
    },
    { name: 'authorized by another person', files: release('ada-example'), problems: [] },
    { name: 'one that was given up', files: release('ben-okoro', 'cancelled: { on: 2026-05-05 }'), problems: [] },
  ],
  *check(qms) {
    for (const document of qms.ofType('release')) {
      const { prepared_by: preparer, authorized, cancelled } = document.fields
      if (preparer === undefined || authorized?.by !== preparer || cancelled) continue
      const message = `${qms.nameOf(preparer)} prepared this release and authorized it, too. Have it authorized by another person.`
      yield { file: document, at: '/authorized/by', message }
    }
  },
})
