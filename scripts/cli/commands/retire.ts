import { planRetirement } from '../../subjects/change/plan-retirement.js'
import { argument } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { date, required, string } from '../command/options.js'
import { dryRun, reading, to } from '../command/shared-options.js'
import { findDocument, findMaintained } from '../names/find-document.js'
import { carryOut } from './carry-out.js'
import { openQms } from './opening/open-qms.js'

export const retire = defineCommand({
  name: 'retire',
  group: 'write',
  summary: 'Withdraw a document.',
  details: 'Prepares the revision that withdraws it. The file stays, and the withdrawal needs approval.',
  example: 'qms retire QP-001 --reason "QP-002 covers it." --superseded-by QP-002',
  arguments: { id: argument('a document’s id, such as QP-001') },
  options: {
    reason: required(string('sentence', 'why it is withdrawn')),
    supersededBy: string('id', 'what replaces it'),
    on: date('the first date on which it no longer applies (default: today)'),
    to,
    dryRun,
    ...reading,
  },
  run: (context, { id, supersededBy, dryRun, ...asked }) =>
    carryOut(context, dryRun, async () => {
      const { qms } = await openQms(context, asked)
      const document = findMaintained(qms, id)
      const successor = supersededBy === undefined ? undefined : findDocument(qms, supersededBy)
      return planRetirement(qms, document, { ...asked, successor })
    }),
})
