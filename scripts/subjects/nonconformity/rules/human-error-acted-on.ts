import { defineRule } from '../../../core/model/rule.js'

const correctiveAction = (category: string, kinds: readonly string[], more = '') => ({
  'qms-docs/CA-2026-001.md': `---\nid: CA-2026-001\ntype: corrective-action\nroot_cause: { category: ${category} }\nactions: [${kinds.map((kind) => `{ what: Do it., ${kind} }`).join(', ')}]\n${more}\n---\n`,
})

export const humanErrorActedOn = defineRule({
  id: 'human-error-acted-on',
  description: 'Require a corrective action on human error to change a method, a tool or a design, not only people',
  rationale:
    'People make mistakes again, also after a training. What helps is work in which the mistake is hard to make or easy to notice.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'only training, or nothing said of the kind',
      files: correctiveAction('human-error', ['kind: training', 'due: 2026-12-01']),
      problems: [
        'qms-docs/CA-2026-001.md:4:25 The cause is human error, and none of the actions changes a method, a tool or a design. Add one that does, and say so in its “kind”; or look for what made the error easy to make.',
      ],
    },
    {
      name: 'a tool beside the training',
      files: correctiveAction('human-error', ['kind: training', 'kind: tool']),
      problems: [],
    },
    {
      name: 'another cause, no action yet, and one that was given up',
      files: {
        ...correctiveAction('equipment', ['kind: training']),
        'qms-docs/CA-2026-002.md':
          '---\nid: CA-2026-002\ntype: corrective-action\nroot_cause: { category: human-error }\n---\n',
        'qms-docs/CA-2026-003.md':
          '---\nid: CA-2026-003\ntype: corrective-action\nroot_cause: { category: human-error }\nactions: [{ what: Tell them. }]\ncancelled: { on: 2026-05-04 }\n---\n',
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      const { root_cause: cause, actions = [], cancelled } = document.fields
      if (cause?.category !== 'human-error' || actions.length === 0 || cancelled) continue
      if (actions.some(({ kind }) => kind !== undefined && kind !== 'training')) continue
      const message =
        'The cause is human error, and none of the actions changes a method, a tool or a design. Add one that does, and say so in its “kind”; or look for what made the error easy to make.'
      yield { file: document, at: '/root_cause/category', message }
    }
  },
})
