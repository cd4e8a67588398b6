import { type TableFormatName, tableFormats } from '../../core/format/index.js'
import { tabulate } from '../../core/run/tabulate.js'
import { revisionHistory } from '../../subjects/approval/reports/revision-history.js'
import type { CommandContext, ExitCode } from './context.js'
import { findMaintained } from './looking-up/find-document.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'

export interface HistoryOptions extends OpenOptions {
  readonly id: string
  readonly format?: TableFormatName
}

/** Lists the revisions of a document, the newest first. */
export async function history(
  context: CommandContext,
  { id, format = 'table', ...options }: HistoryOptions,
): Promise<ExitCode> {
  const { qms } = await openQms(context, { ...options, evidence: [id] })
  context.write(tableFormats[format](tabulate(revisionHistory, qms, { document: findMaintained(qms, id).id }).table))
  const gap = qms.history?.gap
  if (gap && format === 'table') context.write(`\nNot all of it may be here. ${gap}\n`)
  return 0
}
