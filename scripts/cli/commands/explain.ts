import { formatClause, formatRule, formatRuleList } from '../../core/format/index.js'
import { rulesOf } from '../../core/model/subject.js'
import { guidesOfEdition } from '../../core/read/index.js'
import { heldForClause } from '../../subjects/clauses/held-for-clause.js'
import { optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import type { CommandContext } from '../command/context.js'
import { reading } from '../command/shared-options.js'
import { subjectsOf } from '../command/subjects-of.js'
import { findClause, isClauseNumber } from '../names/find-clause.js'
import { findRule } from '../names/find-rule.js'
import { rootAround } from './repository/find-root.js'
import { type OpenOptions, openQms } from './repository/open-qms.js'

export const explain = defineCommand({
  name: 'explain',
  group: 'check',
  summary: 'Explain a rule with examples, or a clause of the standard.',
  details:
    'For a clause: what it wants and why, what auditors ask to see and whom they ask, what often goes wrong, and what this system has for it.',
  example: 'qms explain 8.4.1',
  arguments: { name: optional('a rule’s name, or a clause such as 8.4.1; without either, all rules are listed') },
  options: { ...reading },
  async run(context, { name, ...options }) {
    if (name !== undefined && isClauseNumber(name)) {
      context.write(await explainClause(context, name, options))
      return 0
    }
    const rules = rulesOf(await subjectsOf(context))
    context.write(name === undefined ? formatRuleList(rules) : formatRule(findRule(rules, name)))
    return 0
  },
})

/** Outside of a system it says what the clause wants, and nothing of what there is. */
async function explainClause(context: CommandContext, name: string, options: OpenOptions): Promise<string> {
  const isInside = rootAround(context.folder) !== undefined
  const qms = isInside ? (await openQms(context, options)).qms : undefined
  const { standard, clause } = await findClause(name, qms)
  const guide = guidesOfEdition(standard).get(clause.clause)
  const isAnswered = guide !== undefined || clause.information.length > 0
  return formatClause(standard, clause, guide, qms && isAnswered ? heldForClause(qms, standard, clause) : [])
}
