import type { ChangeClass } from '../../subjects/approval/approval-matrix.js'
import { planRevision } from '../../subjects/change/plan-revision.js'
import { defineCommand } from '../command/command.js'
import { choice, required, string } from '../command/options.js'
import { deciding, documentId, to } from '../command/shared-options.js'
import { decideAbout } from './decide-about.js'

const CHANGE_CLASSES: readonly ChangeClass[] = ['major', 'minor', 'editorial']

export const revise = defineCommand({
  name: 'revise',
  group: 'write',
  summary: 'Begin the next revision of a document.',
  details: 'Sets its revision, and says what it changes.',
  example: 'qms revise QP-001 --class minor --summary "Names the new archive."',
  arguments: documentId,
  options: {
    class: required(choice(CHANGE_CLASSES, 'class', 'how far the change goes: it decides who must approve')),
    summary: required(string('sentence', 'what changes, so that a reader understands')),
    request: string('id', 'the change request behind it'),
    to,
    ...deciding,
  },
  run: (context, asked) => decideAbout(context, asked, (document, { qms }) => planRevision(qms, document, asked)),
})
