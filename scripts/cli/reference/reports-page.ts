import { parametersInWords } from '../../core/model/parameter.js'
import type { Report } from '../../core/model/report.js'
import { GENERATED } from './generated.js'

/** docs/reference/reports.md: every report with its question and an example. */
export function generateReportsPage(reports: readonly Report[]): string {
  const rows = reports.map(({ id, parameters, question }) => {
    const asks = parameters.length > 0 ? `\`${parametersInWords(parameters)}\`` : ''
    return `| [${id}](#${id}) | ${asks} | ${question} |`
  })
  return `${[
    GENERATED,
    '# Reports',
    '`qms report` lists them, `qms report <report>` shows one as a table, and `--format json` or `csv` gives it to programs and spreadsheets. `qms list`, `qms status`, `qms history` and `qms due` show the same reports under their known names.',
    ['| report | asks for | what it answers |', '|---|---|---|', ...rows].join('\n'),
    ...reports.map(describeReport),
  ].join('\n\n')}\n`
}

function describeReport({ id, title, question, clauses, examples }: Report): string {
  const [example] = examples
  const shown = example && `${example.name}:\n\n\`\`\`text\n${example.rows.join('\n')}\n\`\`\``
  return [`## ${id}`, `${title}. ${question}`, `Clauses: ${clauses.join(', ')}.`, ...(shown ? [shown] : [])].join(
    '\n\n',
  )
}
