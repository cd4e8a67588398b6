import type { Rule } from '../../../core/model/rule.js'
import { repeats, wordsOf } from './words.js'

/** Words that name a person to blame, or a training that puts the blame right. */
const BLAME =
  /\b(human error|human failure|operator error|mistake by|carelessness|careless|inattention|inattentive|forgot|forgotten|retrain\w*|lack of (training|attention|care))\b/i

/** More words than this say more than who was to blame. */
const WORDS_OF_BLAME = 7

const correctiveAction = (cause: string, more = '') => ({
  'qms-docs/CA-2026-001.md': `---
id: CA-2026-001
type: corrective-action
problem: The torque wrench on line 2 was used after its calibration had expired.
root_cause: { text: "${cause}" }
${more}
---
`,
})

export const causeDiffersFromProblem: Rule = {
  id: 'cause-differs-from-problem',
  description: 'Require a root cause that says more than the problem, and more than who was to blame',
  rationale:
    'A cause that only repeats the problem cannot be removed. “Human error” cannot be removed either: the question is what made the error easy to make and hard to notice.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'warning',
  examples: [
    {
      name: 'the problem in other order is no cause',
      files: correctiveAction('Calibration of the torque wrench used on line 2 had expired.'),
      problems: [
        'qms-docs/CA-2026-001.md:5:21 The cause only repeats the problem. Ask “why?” once more: what made it possible, and what kept it from being noticed?',
      ],
    },
    {
      name: 'human error alone is no cause',
      files: correctiveAction('Human error by the operator.'),
      problems: [
        'qms-docs/CA-2026-001.md:5:21 The cause only says who was to blame. Ask “why?” once more: what made it possible, and what kept it from being noticed?',
      ],
    },
    {
      name: 'a cause of its own passes',
      files: correctiveAction('No one is told when a calibration expires: the list hangs in another building.'),
      problems: [],
    },
    {
      name: 'a corrective action that was given up needs no cause',
      files: correctiveAction('Human error by the operator.', 'cancelled: { on: 2026-06-01 }'),
      problems: [],
    },
    {
      name: 'an error together with what made it easy passes',
      files: correctiveAction(
        'Human error made easy: valid and expired wrenches lie in the same drawer without labels.',
      ),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      const { problem = '', root_cause: cause, cancelled } = document.fields
      if (cause?.text === undefined || cancelled) continue
      const fault = repeats(cause.text, problem)
        ? 'The cause only repeats the problem.'
        : onlyBlames(cause.text)
          ? 'The cause only says who was to blame.'
          : undefined
      if (!fault) continue
      const message = `${fault} Ask “why?” once more: what made it possible, and what kept it from being noticed?`
      yield { file: document, at: '/root_cause/text', message }
    }
  },
}

function onlyBlames(cause: string): boolean {
  return BLAME.test(cause) && wordsOf(cause).length <= WORDS_OF_BLAME
}
