import { formatDueCsv } from './due-csv.js'
import type { DueFormat } from './due-format.js'
import { formatDueGithub } from './due-github.js'
import { formatDueIcs } from './due-ics.js'
import { formatDueJson } from './due-json.js'
import { formatDueMarkdown } from './due-markdown.js'
import { formatDuePretty } from './due-pretty.js'

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
