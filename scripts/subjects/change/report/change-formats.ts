import { formatChangeJson } from './change-json.js'
import { type ChangeMarkdownOptions, formatChangeMarkdown } from './change-markdown.js'
import { formatChangePretty, type TerminalOptions } from './change-pretty.js'
import type { ChangeReport } from './change-report.js'

/** Every form in which `qms change` can answer. */
export const changeFormats = {
  pretty: formatChangePretty,
  markdown: formatChangeMarkdown,
  json: formatChangeJson,
} satisfies Record<string, (report: ChangeReport, options: ChangeMarkdownOptions & TerminalOptions) => string>
