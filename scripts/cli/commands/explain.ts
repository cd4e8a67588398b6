import { formatRule, formatRuleList } from '../../core/format/index.js'
import { rules } from '../../subjects/index.js'
import { optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { findRule } from '../names/find-rule.js'

export const explain = defineCommand({
  name: 'explain',
  group: 'check',
  summary: 'Explain a rule: why it exists, the clauses behind it, a wrong and a right example.',
  example: 'qms explain unique-id',
  arguments: { rule: optional('the rule’s name; without it, all rules are listed') },
  options: {},
  async run({ write }, { rule }) {
    write(rule === undefined ? formatRuleList(rules) : formatRule(findRule(rule)))
    return 0
  },
})
