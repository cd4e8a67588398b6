import type { JsonSchema } from '../../core/model/document-type.js'
import { parametersInWords } from '../../core/model/parameter.js'
import type { Qms } from '../../core/model/qms.js'
import type { Report } from '../../core/model/report.js'
import type { Column } from '../../core/model/table.js'
import { GENERATED } from './generated.js'

/**
 * docs/reference/reports.md: every report with its question, its columns and an example.
 *
 * @param qms any: columns that are the same of all are shown
 * @param form the schema of what programs get
 */
export function generateReportsPage(reports: readonly Report[], qms: Qms, form: JsonSchema): string {
  const rows = reports.map(({ id, parameters, question }) => {
    const asks = parameters.length > 0 ? `\`${parametersInWords(parameters)}\`` : ''
    return `| [${id}](#${id}) | ${asks} | ${question} |`
  })
  return `${[
    GENERATED,
    '# Reports',
    '`qms report` lists them, and `qms report <report>` shows one as a table. `--where <column>=<value>` keeps the rows that say so, `--sort <column>` sorts them, and `--format json` or `csv` gives them to programs and spreadsheets. `qms list`, `qms status`, `qms history` and `qms due` show the same reports under their known names.',
    ['| report | asks for | what it answers |', '|---|---|---|', ...rows].join('\n'),
    ...reports.map((report) => describeReport(report, columnsOf(report, qms))),
    '## JSON and CSV',
    `${form.description} The schema is [report.schema.json](../../schemas/output/report.schema.json). CSV begins with the ids of the columns. New columns may be added at any time.`,
  ].join('\n\n')}\n`
}

function describeReport(
  { id, title, question, clauses, columnFor, examples }: Report,
  columns: readonly Column[],
): string {
  const [example] = examples
  const shown = example && `${example.name}:\n\n\`\`\`text\n${example.rows.join('\n')}\n\`\`\``
  return [
    `## ${id}`,
    `${title}. ${question}`,
    `Clauses: ${clauses.join(', ')}.`,
    columnTable(columns),
    ...(columnFor === undefined ? [] : [`There is a further column for ${columnFor}.`]),
    ...(shown ? [shown] : []),
  ].join('\n\n')
}

/** @returns none where they follow from the type that is asked about */
function columnsOf({ parameters, columns }: Report, qms: Qms): readonly Column[] {
  const isOfType = parameters.some(({ name, isRequired }) => name === 'type' && isRequired)
  return isOfType ? [] : columns(qms, {})
}

function columnTable(columns: readonly Column[]): string {
  if (columns.length === 0) return 'Its columns are those that the schema of the type names, and its status or state.'
  const rows = columns.map(({ id, label, kind }) => `| \`${id}\` | ${label} | ${kind} |`)
  return ['| column | as people read it | kind |', '|---|---|---|', ...rows].join('\n')
}
