import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import { isList } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import { fullClause, isWithinClause } from '../../../core/model/requirement.js'
import type { ReportedProblem, Rule } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { isInForce, isRetired } from '../../approval/status.js'
import { type Exclusion, exclusionsInForce, exclusionsOf, findExclusion } from '../exclusions.js'

const scope = (clause: string, justification = 'Customers bring their own designs, and we only build them.') => ({
  'qms-docs/QS-001.md': dedent`
    ---
    id: QS-001
    type: qms-scope
    not_applicable:
      - clause: ${clause}
        justification: ${justification}
    ---
  `,
})

export const justifiedExclusions: Rule = {
  id: 'justified-exclusions',
  description:
    'Require every clause declared not applicable to be one that may be left out, with a reason that says why',
  rationale:
    'An organization may leave out a requirement only if it cannot apply to its products and services. What it leaves out without a good reason, or does all the same, makes the scope untrue.',
  clauses: ['iso-9001-2015/4.3'],
  severity: 'error',
  examples: [
    {
      name: 'a clause that everybody has to meet',
      files: scope('9.2.2'),
      problems: [
        'qms-docs/QS-001.md:5:13 Clause 9.2.2 (Run an audit programme: scope, impartial auditors, follow-up) cannot be left out: it asks how the system is run, whatever the products and services are. Remove it here and meet it.',
      ],
    },
    {
      name: 'a clause that everybody has to meet, and a document that answers it',
      files: { ...scope('9.3'), 'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nclauses: [9.3]\n---\n' },
      problems: [
        'qms-docs/QS-001.md:5:13 Clause 9.3 (Top management reviews the system) cannot be left out: it asks how the system is run, whatever the products and services are. Remove it here and meet it.',
      ],
    },
    {
      name: 'a clause of which only parts can be left out',
      files: scope('8.5'),
      problems: [
        'qms-docs/QS-001.md:5:13 Clause 8.5 (Producing and delivering) cannot be left out as a whole, only 8.5.2, 8.5.3 and 8.5.5 below it. Name those that do not apply.',
      ],
    },
    {
      name: 'a reason that says nothing',
      files: scope('8.3', 'Not applicable to us.'),
      problems: [
        'qms-docs/QS-001.md:6:20 This does not say why clause 8.3 cannot apply. Write a sentence that an outsider can check: what the organization does not do, and why products and services conform all the same.',
      ],
    },
    {
      name: 'a document that answers a clause declared not applicable',
      files: {
        ...scope('8.3'),
        'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nclauses: [8.2.1, 8.3.4]\n---\n',
      },
      problems: [
        'qms-docs/QP-001.md:4:18 This document answers clause 8.3.4, but QS-001 says that clause 8.3 does not apply. Correct one or the other.',
      ],
    },
    {
      name: 'a clause that may be left out, with a reason, and one that does not exist',
      files: { ...scope('8.3'), 'qms-docs/QS-002.md': scope('8.99')['qms-docs/QS-001.md'].replace('QS-001', 'QS-002') },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.ofType('qms-scope')) {
      if (isRetired(qms, document as Document)) continue
      for (const exclusion of exclusionsOf(qms, document)) {
        const found = checkClause(qms, exclusion) ?? checkJustification(exclusion)
        if (found) yield found
      }
    }
    yield* findContradictions(qms)
  },
}

/** That a clause exists is for another rule. */
function checkClause(qms: Qms, { scope, pointer, clause }: Exclusion): ReportedProblem | undefined {
  const [id = '', number = ''] = clause.split('/')
  const standard = qms.standards.get(id)
  const known = standard?.clauses.get(number)
  if (!standard || !known || known.may_be_not_applicable) return undefined
  const found = { file: scope, at: `${pointer}/clause` }
  const parts = [...standard.clauses.values()]
    .filter((part) => part.may_be_not_applicable && isWithinClause(part.clause, number))
    .map((part) => part.clause)
  const named = `Clause ${number} (${known.title}) cannot be left out`
  const message =
    parts.length > 0
      ? `${named} as a whole, only ${listInWords(parts)} below it. Name those that do not apply.`
      : `${named}: it asks how the system is run, whatever the products and services are. Remove it here and meet it.`
  return { ...found, message }
}

/** Five words are less than any sentence that gives a reason. */
function checkJustification({ scope, pointer, clause, justification }: Exclusion): ReportedProblem | undefined {
  if (justification === undefined || justification.split(/\s+/).length > 5) return undefined
  const number = clause.split('/')[1]
  return {
    file: scope,
    at: `${pointer}/justification`,
    message: `This does not say why clause ${number} cannot apply. Write a sentence that an outsider can check: what the organization does not do, and why products and services conform all the same.`,
  }
}

function* findContradictions(qms: Qms): Generator<ReportedProblem> {
  // Answering a clause that cannot be left out is right: the scope is wrong, and that is said there.
  const exclusions = exclusionsInForce(qms).filter((exclusion) => !checkClause(qms, exclusion))
  if (exclusions.length === 0) return
  for (const document of qms.maintained) {
    const { clauses } = document.fields
    for (const [index, written] of isList(clauses) ? clauses.entries() : []) {
      const exclusion = findExclusion(exclusions, fullClause(String(written), qms.settings.standards))
      if (!exclusion || !isInForce(qms, document)) continue
      yield {
        file: document,
        at: `/clauses/${index}`,
        message: `This document answers clause ${written}, but ${exclusion.scope.id} says that clause ${exclusion.clause.split('/')[1]} does not apply. Correct one or the other.`,
      }
    }
  }
}
