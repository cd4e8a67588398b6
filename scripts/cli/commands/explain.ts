import { formatRule, formatRuleList } from '../../core/format/index.js'
import { rules } from '../../subjects/index.js'
import type { CommandContext, ExitCode } from './context.js'
import { findRule } from './looking-up/find-rule.js'

export interface ExplainOptions {
  readonly rule?: string | undefined
}

/** Explains one rule, or lists all of them. */
export async function explain(context: CommandContext, { rule }: ExplainOptions): Promise<ExitCode> {
  context.write(rule === undefined ? formatRuleList(rules) : formatRule(findRule(rule)))
  return 0
}
