import type { CorrectiveAction, Decision } from '../../../core/model/generated-types.js'
import type { Rule } from '../../../core/model/rule.js'
import { wordsOf } from './words.js'

const FEWEST_WORDS = 3

/** The questions to answer before a corrective action closes, in words. */
const QUESTIONS = [
  ['similar_occurrences', 'whether the same happens elsewhere'],
  ['risk_update', 'whether the risks and opportunities have to change'],
  ['qms_change', 'whether the quality management system has to change'],
  ['adverse_effects', 'whether the actions could do harm elsewhere'],
] as const satisfies readonly (readonly [keyof CorrectiveAction, string])[]

const correctiveAction = (fields: string) => ({
  'qms-docs/CA-2026-001.md': `---\nid: CA-2026-001\ntype: corrective-action\n${fields}\n---\n`,
})

export const followUpAnswered: Rule = {
  id: 'follow-up-answered',
  description: 'Require a closed corrective action to say what follows elsewhere, with a link or a reason',
  rationale:
    'What went wrong in one place can go wrong in others, and may show that a risk or a procedure was judged wrongly. A bare yes or no does not tell readers what was looked at.',
  clauses: ['iso-9001-2015/10.2.1'],
  severity: 'error',
  examples: [
    {
      name: 'a bare yes is found',
      files: correctiveAction('closed: 2026-11-01\nrisk_update: { needed: true }'),
      problems: [
        'qms-docs/CA-2026-001.md:5:14 The answer to the question whether the risks and opportunities have to change is a bare “yes”. Name in “link” where that is dealt with.',
      ],
    },
    {
      name: 'a no with a bare word for a reason is found',
      files: correctiveAction('closed: 2026-11-01\nsimilar_occurrences: { needed: false, reason: None. }'),
      problems: [
        'qms-docs/CA-2026-001.md:5:22 The answer to the question whether the same happens elsewhere is a bare “no”. Write in “reason” what was looked at.',
      ],
    },
    {
      name: 'a yes with a link and a no with a reason pass',
      files: correctiveAction(
        'closed: 2026-11-01\nrisk_update: { needed: true, link: RI-001 }\nqms_change: { needed: false, reason: QP-004 was right; it was not followed. }',
      ),
      problems: [],
    },
    {
      name: 'an open corrective action has time to answer',
      files: correctiveAction('risk_update: { needed: true }'),
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('corrective-action')) {
      if (!document.fields.closed || document.fields.cancelled) continue
      for (const [field, question] of QUESTIONS) {
        const decision = document.fields[field]
        if (!decision || isAnswered(decision)) continue
        const expected = decision.needed
          ? 'Name in “link” where that is dealt with'
          : 'Write in “reason” what was looked at'
        const answer = decision.needed ? 'yes' : 'no'
        const message = `The answer to the question ${question} is a bare “${answer}”. ${expected}.`
        yield { file: document, at: `/${field}`, message }
      }
    }
  },
}

/** A “no” without any reason is a matter of the schema. */
function isAnswered({ needed, link, reason }: Decision): boolean {
  if (needed === undefined || link !== undefined) return true
  return reason === undefined ? !needed : wordsOf(reason).length >= FEWEST_WORDS
}
