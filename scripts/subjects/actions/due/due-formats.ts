import { tableFormats } from '../../../core/format/tables/table.js'
import type { DueFormat } from './due-format.js'
import { formatDueIcs } from './due-ics.js'
import { formatDueJson } from './due-json.js'
import { dueMarkdown, formatDueMarkdown } from './due-markdown.js'
import { formatDuePretty } from './due-pretty.js'
import { dueTable } from './due-table.js'

/** Every form in which `qms due` can answer. */
export const dueFormats = {
  pretty: formatDuePretty,
  markdown: formatDueMarkdown,
  // With boxes to tick, for an issue or the summary of a job.
  github: (list) => dueMarkdown(list, '- [ ]'),
  ics: formatDueIcs,
  json: formatDueJson,
  csv: ({ items }) => tableFormats.csv(dueTable(items)),
} satisfies Record<string, DueFormat>

export type DueFormatName = keyof typeof dueFormats
