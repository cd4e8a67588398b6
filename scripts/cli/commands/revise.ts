import type { ChangeClass } from '../../subjects/approval/approval-matrix.js'
import { planRevision } from '../../subjects/change/plan-revision.js'
import { argument } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { choice, required, string } from '../command/options.js'
import { dryRun, reading, to } from '../command/shared-options.js'
import { findMaintained } from '../names/find-document.js'
import { carryOut } from './carry-out.js'
import { openQms } from './opening/open-qms.js'

const CHANGE_CLASSES: readonly ChangeClass[] = ['major', 'minor', 'editorial']

export const revise = defineCommand({
  name: 'revise',
  group: 'write',
  summary: 'Begin the next revision of a document.',
  details: 'Sets its revision, and says what it changes.',
  example: 'qms revise QP-001 --class minor --summary "Names the new archive."',
  arguments: { id: argument('a document’s id, such as QP-001') },
  options: {
    class: required(choice(CHANGE_CLASSES, 'class', 'how far the change goes: it decides who must approve')),
    summary: required(string('sentence', 'what changes, so that a reader understands')),
    request: string('id', 'the change request behind it'),
    to,
    dryRun,
    ...reading,
  },
  run: (context, { id, dryRun, ...asked }) =>
    carryOut(context, dryRun, async () => {
      const { qms } = await openQms(context, asked)
      return planRevision(qms, findMaintained(qms, id), asked)
    }),
})
