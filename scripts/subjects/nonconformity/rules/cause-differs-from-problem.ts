import type { Rule } from '../../../core/model/rule.js'
import { hasSameWords, repeats, wordsOf } from './words.js'

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
      name: 'a “why” that only says the one before again',
      files: {
        'qms-docs/CA-2026-001.md':
          '---\nid: CA-2026-001\ntype: corrective-action\nroot_cause: { text: No list of due dates hangs there., whys: [It had expired., No one was told., it had expired] }\n---\n',
      },
      problems: [
        'qms-docs/CA-2026-001.md:4:98 This “why” says the same as one before it. Ask further: why was that so?',
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
      const twice = repeatedWhy(cause.whys ?? [])
      if (twice !== undefined) {
        const message = 'This “why” says the same as one before it. Ask further: why was that so?'
        yield { file: document, at: `/root_cause/whys/${twice}`, message }
      }
      const fault = repeats(cause.text, problem)
        ? { says: 'The cause only repeats the problem.', severity: 'warning' as const }
        : onlyBlames(cause.text)
          ? // Words alone prove nothing: the cause category and the kinds of the actions are judged by another rule.
            { says: 'The cause only says who was to blame.', severity: 'info' as const }
          : undefined
      if (!fault) continue
      const message = `${fault.says} Ask “why?” once more: what made it possible, and what kept it from being noticed?`
      yield { file: document, at: '/root_cause/text', message, severity: fault.severity }
    }
  },
}

/** @returns the place of the first that says what an earlier one said */
function repeatedWhy(whys: readonly string[]): number | undefined {
  const index = whys.findIndex((why, at) => whys.slice(0, at).some((other) => hasSameWords(why, other)))
  return index < 0 ? undefined : index
}

function onlyBlames(cause: string): boolean {
  return BLAME.test(cause) && wordsOf(cause).length <= WORDS_OF_BLAME
}
