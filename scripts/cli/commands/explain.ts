import { formatRule, formatRuleList } from '../../core/format/index.js'
import { rulesOf } from '../../core/model/subject.js'
import { optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { subjectsOf } from '../command/subjects-of.js'
import { findRule } from '../names/find-rule.js'

export const explain = defineCommand({
  name: 'explain',
  group: 'check',
  summary: 'Explain a rule, with a wrong and a right example.',
  example: 'qms explain unique-id',
  arguments: { rule: optional('the rule’s name; without it, all rules are listed') },
  options: {},
  async run(context, { rule }) {
    const rules = rulesOf(await subjectsOf(context))
    context.write(rule === undefined ? formatRuleList(rules) : formatRule(findRule(rules, rule)))
    return 0
  },
})
