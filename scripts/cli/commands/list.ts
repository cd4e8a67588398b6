import { type TableFormatName, tableFormats } from '../../core/format/index.js'
import { tabulate } from '../../core/run/tabulate.js'
import { documentList } from '../../subjects/documents/reports/document-list.js'
import { register } from '../../subjects/documents/reports/register.js'
import type { CommandContext, ExitCode } from './context.js'
import { findType } from './looking-up/find-type.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'
import { tellUnreadable } from './tell-unreadable.js'

export interface ListOptions extends OpenOptions {
  readonly type?: string | undefined
  readonly format?: TableFormatName
}

/** Lists all documents, or those of one type as its register. */
export async function list(
  context: CommandContext,
  { type, format = 'table', ...options }: ListOptions,
): Promise<ExitCode> {
  const { qms } = await openQms(context, options)
  const { table } =
    type === undefined ? tabulate(documentList, qms) : tabulate(register, qms, { type: findType(qms, type).name })
  context.write(tableFormats[format](table))
  tellUnreadable(context, qms)
  return 0
}
