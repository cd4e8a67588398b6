import type { Redline } from '../redline/redline.js'
import type { CheckFormat } from './problems/check-result.js'
import { formatGithub } from './problems/github.js'
import { formatJson } from './problems/json.js'
import { formatJunit } from './problems/junit.js'
import { formatPretty } from './problems/pretty.js'
import { formatSarif } from './problems/sarif.js'
import { formatRedlineHtml } from './redline/redline-html.js'
import { formatRedlineMarkdown } from './redline/redline-markdown.js'
import { formatRedlineTerminal } from './redline/redline-terminal.js'

/** Every form in which `qms check` can answer, by the name that `--format` takes. */
export const checkFormats = {
  pretty: formatPretty,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
} satisfies Record<string, CheckFormat>

/** What `--format` of `qms check` takes. */
export type CheckFormatName = keyof typeof checkFormats

/** Every form in which `qms diff` can answer. */
export const redlineFormats = {
  text: formatRedlineTerminal,
  markdown: formatRedlineMarkdown,
  html: formatRedlineHtml,
} satisfies Record<string, (redlines: readonly Redline[], options: { readonly color: boolean }) => string>

export { formatClause } from './clause.js'
export { type CheckResult, countBySeverity } from './problems/check-result.js'
export { formatGithubWarning } from './problems/github.js'
export { htmlMarks } from './redline/redline-html-block.js'
export { formatRedlineBody } from './redline/redline-html-body.js'
export { formatRule, formatRuleList } from './rule.js'
export { figureInWords } from './tables/figure-in-words.js'
export { insightFigureInWords, readingInWords } from './tables/insight-in-words.js'
export { measurementFormats, measurementTable } from './tables/measurement.js'
export { recordsTable } from './tables/records-table.js'
export { tableFormats } from './tables/table.js'
export { trendFormats, trendTable } from './tables/trend.js'
export { escapeMarkdown, fenced, inCode } from './text/escape-markdown.js'
export { formatSection, lineWidth } from './text/section.js'
export { shellWord } from './text/shell-word.js'
