import { formatChangeJson } from './change-json.js'
import { formatChangeMarkdown } from './change-markdown.js'
import { formatChangePretty, type TerminalOptions } from './change-pretty.js'
import type { ChangeReport } from './change-report.js'
import type { ChangeMarkdownOptions } from './reading-place.js'

/** Every form in which `qms change` can answer. */
export const changeFormats = {
  pretty: formatChangePretty,
  markdown: formatChangeMarkdown,
  json: formatChangeJson,
} satisfies Record<string, (report: ChangeReport, options: ChangeMarkdownOptions & TerminalOptions) => string>
