import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import { isList } from '../../../core/model/fields.js'
import { START_OF_FILE } from '../../../core/model/place.js'
import type { Qms } from '../../../core/model/qms.js'
import { fullClause, isWithinClause } from '../../../core/model/requirement.js'
import type { ReportedProblem, Rule } from '../../../core/model/rule.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { isInForce, isRetired } from '../../approval/status.js'
import { clausesOfType } from '../clause-bindings.js'
import { isRecent, latestEvidence } from '../evidence.js'
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
    'Require a reason for every clause declared not applicable, and no document or record that shows the opposite',
  rationale:
    'An organization may leave out a requirement only if it cannot apply to its products and services. What it leaves out without a good reason, or does all the same, makes the scope untrue. Which clauses these are is for the organization to say; of those that hardly any organization can leave out there is a remark.',
  clauses: ['iso-9001-2015/4.3'],
  severity: 'error',
  examples: [
    {
      name: 'a clause that everybody has to meet',
      files: scope('9.2.2'),
      problems: [
        'qms-docs/QS-001.md:5:13 Clause 9.2.2 (Run an audit programme: scope, impartial auditors, follow-up) asks how the system is run, whatever the products and services are, so hardly any organization can leave it out. Be ready to explain that to auditors, or remove it here and meet it.',
      ],
    },
    {
      name: 'a clause that everybody has to meet, and a document that answers it',
      files: { ...scope('9.3'), 'qms-docs/QP-001.md': '---\nid: QP-001\ntype: procedure\nclauses: [9.3]\n---\n' },
      problems: [
        'qms-docs/QP-001.md:4:11 This document answers clause 9.3, but QS-001 says that clause 9.3 does not apply. Correct one or the other.',
        'qms-docs/QS-001.md:5:13 Clause 9.3 (Top management reviews the system) asks how the system is run, whatever the products and services are, so hardly any organization can leave it out. Be ready to explain that to auditors, or remove it here and meet it.',
      ],
    },
    {
      name: 'a clause of which only parts can be left out',
      files: scope('8.5'),
      problems: [
        'qms-docs/QS-001.md:5:13 Clause 8.5 (Producing and delivering) as a whole can hardly be left out: most organizations leave out only 8.5.2, 8.5.3 or 8.5.5 below it. Name those that do not apply.',
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
      name: 'a record of what was declared not applicable',
      files: {
        ...scope('8.3'),
        'qms-docs/DP-2026-01.md': '---\nid: DP-2026-01\ntype: design-project\nstarted: 2026-05-04\n---\n',
      },
      problems: [
        'qms-docs/DP-2026-01.md:1:1 DP-2026-01 (design project) shows that clause 8.3 applies, but QS-001 says that it does not. Correct one or the other.',
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
        const remark = remarkOn(qms, exclusion)
        if (remark) yield remark
        const fault = checkJustification(exclusion)
        if (fault) yield fault
      }
    }
    yield* findContradictions(qms)
  },
}

/** That a clause exists is for another rule. */
function remarkOn(qms: Qms, { scope, pointer, clause }: Exclusion): ReportedProblem | undefined {
  const [id = '', number = ''] = clause.split('/')
  const standard = qms.standards.get(id)
  const known = standard?.clauses.get(number)
  if (!standard || !known || known.may_be_not_applicable) return undefined
  const found = { file: scope, at: `${pointer}/clause` }
  const parts = [...standard.clauses.values()]
    .filter((part) => part.may_be_not_applicable && isWithinClause(part.clause, number))
    .map((part) => part.clause)
  const named = `Clause ${number} (${known.title})`
  const message =
    parts.length > 0
      ? `${named} as a whole can hardly be left out: most organizations leave out only ${listInWords(parts, 'or')} below it. Name those that do not apply.`
      : `${named} asks how the system is run, whatever the products and services are, so hardly any organization can leave it out. Be ready to explain that to auditors, or remove it here and meet it.`
  return { ...found, message, severity: 'info' }
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
  const exclusions = exclusionsInForce(qms)
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
  yield* contradictingRecords(qms, exclusions)
}

/** Recent records of a type that is made for what was left out alone show that it is done. */
function* contradictingRecords(qms: Qms, exclusions: readonly Exclusion[]): Generator<ReportedProblem> {
  for (const type of qms.types.values()) {
    const clauses = clausesOfType(type)
    if (type.control !== 'retained' || clauses.length === 0) continue
    const [exclusion] = clauses.flatMap((clause) => findExclusion(exclusions, clause) ?? [])
    const latest = exclusion && latestEvidence(qms, [type.name])
    if (!latest || !isRecent(qms, latest) || clauses.some((clause) => !findExclusion(exclusions, clause))) continue
    const message = `${latest.document.id} (${type.title.toLowerCase()}) shows that clause ${exclusion.clause.split('/')[1]} applies, but ${exclusion.scope.id} says that it does not. Correct one or the other.`
    yield { file: latest.document, at: START_OF_FILE, message }
  }
}
