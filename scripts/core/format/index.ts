import type { Redline } from '../redline/redline.js'
import type { CheckFormat } from './check-result.js'
import { formatGithub } from './github.js'
import { formatJson } from './json.js'
import { formatJunit } from './junit.js'
import { formatPretty } from './pretty.js'
import { formatRedlineHtml } from './redline-html.js'
import { formatRedlineMarkdown } from './redline-markdown.js'
import { formatRedlineTerminal } from './redline-terminal.js'
import { formatSarif } from './sarif.js'

/** Every form in which `qms check` can answer, by the name that `--format` takes. */
export const checkFormats = {
  pretty: formatPretty,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
} satisfies Record<string, CheckFormat>

export type CheckFormatName = keyof typeof checkFormats

/** Every form in which `qms diff` can answer. */
export const redlineFormats = {
  text: formatRedlineTerminal,
  markdown: formatRedlineMarkdown,
  html: formatRedlineHtml,
} satisfies Record<string, (redlines: readonly Redline[], options: { readonly color: boolean }) => string>

export { type CheckResult, countBySeverity } from './check-result.js'
export { escapeMarkdown, fenced, inCode } from './escape-markdown.js'
export { formatGithubWarning } from './github.js'
export { figureInWords, measurementFormats } from './measurement.js'
export { formatRedlineBody } from './redline-html-body.js'
export { formatRule, formatRuleList } from './rule.js'
export { formatSection, lineWidth, textColumn } from './section.js'
export { tableFormats } from './table.js'
export { trendFormats } from './trend.js'
export { wrap } from './wrap.js'
