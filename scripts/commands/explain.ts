import { formatRule, formatRuleList } from '../format/index.js'
import { nearestName } from '../model/nearest-name.js'
import { rules } from '../rules/index.js'
import type { CommandContext, ExitCode } from './context.js'
import { Misuse } from './misuse.js'

export interface ExplainOptions {
  readonly rule?: string | undefined
}

/** Explains one rule, or lists all of them. */
export async function explain(context: CommandContext, { rule: id }: ExplainOptions): Promise<ExitCode> {
  if (id === undefined) {
    context.write(formatRuleList(rules))
    return 0
  }
  const rule = rules.find((one) => one.id === id)
  if (!rule) {
    const nearest = nearestName(
      id,
      rules.map((one) => one.id),
    )
    throw new Misuse(
      `There is no rule “${id}”.${nearest ? ` Did you mean “${nearest}”?` : ' “qms explain” lists them all.'}`,
    )
  }
  context.write(formatRule(rule))
  return 0
}
