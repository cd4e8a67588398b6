import { formatRule } from '../../core/format/index.js'
import type { Rule } from '../../core/model/rule.js'
import { GENERATED } from './generated.js'

/** docs/rules.md: every rule with why, clauses, a wrong and a right example. */
export function generateRulesPage(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, severity, description }) => `| [${id}](#${id}) | ${severity} | ${description} |`)
  const intro = [
    GENERATED,
    '# Rules',
    `What \`qms check\` looks for: ${rules.length} rules. \`qms explain <rule>\` shows the same on the terminal.`,
    'An *error* makes the check fail. A *warning* does not, unless `--max-warnings` says so. An *info* is shown and counts for nothing. `severities` in `qms.yml` changes what a rule counts for; `waivers` accepts single problems for a time.',
    ['| rule | counts as | what it asks |', '|---|---|---|', ...rows].join('\n'),
  ]
  return `${[...intro, ...rules.map((rule) => formatRule(rule, '##').trimEnd())].join('\n\n')}\n`
}
