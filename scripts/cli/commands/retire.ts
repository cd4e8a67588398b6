import { planRetirement } from '../../subjects/change/plan-retirement.js'
import { defineCommand } from '../command/command.js'
import { date, required, string } from '../command/options.js'
import { deciding, documentId, to } from '../command/shared-options.js'
import { findDocument } from '../names/find-document.js'
import { decideAbout } from './decide-about.js'

export const retire = defineCommand({
  name: 'retire',
  group: 'write',
  summary: 'Withdraw a document.',
  details: 'Prepares the revision that withdraws it. The file stays, and the withdrawal needs approval.',
  example: 'qms retire QP-001 --reason "QP-002 covers it." --superseded-by QP-002',
  arguments: documentId,
  options: {
    reason: required(string('sentence', 'why it is withdrawn')),
    supersededBy: string('id', 'what replaces it'),
    on: date('the first date on which it no longer applies (default: today)'),
    to,
    ...deciding,
  },
  run: (context, { supersededBy, ...asked }) =>
    decideAbout(context, asked, (document, { qms }) => {
      const successor = supersededBy === undefined ? undefined : findDocument(qms, supersededBy)
      return planRetirement(qms, document, { ...asked, successor })
    }),
})
