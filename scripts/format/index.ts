import type { ChangeReport } from '../model/change-report.js'
import type { Redline } from '../model/redline.js'
import { formatChangeJson } from './change-json.js'
import { type ChangeMarkdownOptions, formatChangeMarkdown } from './change-markdown.js'
import { formatChangePretty } from './change-pretty.js'
import type { CheckFormat } from './check-result.js'
import { formatDueCsv } from './due-csv.js'
import type { DueFormat } from './due-format.js'
import { formatDueGithub } from './due-github.js'
import { formatDueIcs } from './due-ics.js'
import { formatDueJson } from './due-json.js'
import { formatDueMarkdown } from './due-markdown.js'
import { formatDuePretty } from './due-pretty.js'
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

/** Every form in which `qms change` can answer. */
export const changeFormats = {
  pretty: formatChangePretty,
  markdown: formatChangeMarkdown,
  json: formatChangeJson,
} satisfies Record<
  string,
  (report: ChangeReport, options: ChangeMarkdownOptions & { readonly color: boolean }) => string
>

export type ChangeFormatName = keyof typeof changeFormats

export type RedlineFormatName = keyof typeof redlineFormats

/** Every form in which `qms due` can answer. */
export const dueFormats = {
  pretty: formatDuePretty,
  markdown: formatDueMarkdown,
  github: formatDueGithub,
  ics: formatDueIcs,
  json: formatDueJson,
  csv: formatDueCsv,
} satisfies Record<string, DueFormat>

export type DueFormatName = keyof typeof dueFormats

export type { ChangeMarkdownOptions } from './change-markdown.js'
export { type CheckResult, countBySeverity } from './check-result.js'
export { CHANGE_MARK, formatCommentBody, NOTHING_MARK } from './comment-body.js'
export { escapeMarkdown, fenced, inCode } from './escape-markdown.js'
export { formatGithubWarning } from './github.js'
export { printable } from './printable.js'
export { formatRedlineBody } from './redline-html-body.js'
export { formatRule, formatRuleList } from './rule.js'
export { type TableFormatName, tableFormats } from './table.js'
export { type VerificationFormatName, verificationFormats } from './verification.js'
