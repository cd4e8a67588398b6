import { tableFormats } from '../../core/format/index.js'
import { tabulate } from '../../core/run/tabulate.js'
import { revisionHistory } from '../../subjects/approval/reports/revision-history.js'
import { defineCommand } from '../command/command.js'
import { format } from '../command/options.js'
import { at, documentId, reading } from '../command/shared-options.js'
import { findMaintained } from '../names/find-document.js'
import { openQms } from './repository/open-qms.js'

export const history = defineCommand({
  name: 'history',
  group: 'read',
  summary: 'List the revisions of a document.',
  details: 'When they applied, who wrote and approved them, and what they changed.',
  example: 'qms history QP-001',
  arguments: documentId,
  options: { format: format(tableFormats), ...reading, at },
  async run(context, { id, format, ...options }) {
    const { qms } = await openQms(context, { ...options, evidence: [id] })
    const { table } = tabulate(revisionHistory, qms, { document: findMaintained(qms, id).id })
    context.write(tableFormats[format](table, context.width))
    const gap = qms.history?.gap
    if (gap && format === 'table') context.write(`\nNot all of it may be here. ${gap}\n`)
    return 0
  },
})
