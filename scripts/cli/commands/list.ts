import { tableFormats } from '../../core/format/index.js'
import { tabulate } from '../../core/run/tabulate.js'
import { documentList } from '../../subjects/documents/reports/document-list.js'
import { register } from '../../subjects/system/reports/register.js'
import { optional } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { format } from '../command/options.js'
import { at, reading, sort } from '../command/shared-options.js'
import { findType } from '../names/find-type.js'
import { openQms } from './repository/open-qms.js'
import { tellUnreadable } from './tell-unreadable.js'

export const list = defineCommand({
  name: 'list',
  group: 'read',
  summary: 'List documents, or the register of one type.',
  example: 'qms list procedure',
  arguments: { type: optional('a document type, such as procedure') },
  options: { format: format(tableFormats), sort, ...reading, at },
  async run(context, { type, format, sort, ...options }) {
    const { qms } = await openQms(context, options)
    const { table } =
      type === undefined
        ? tabulate(documentList, qms, {}, {}, sort)
        : tabulate(register, qms, { type: findType(qms, type).name }, {}, sort)
    context.write(tableFormats[format](table, context.width))
    tellUnreadable(context, qms)
    return 0
  },
})
