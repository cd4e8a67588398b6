import { planReview, type ReviewOutcome } from '../../subjects/review/plan-review.js'
import { argument } from '../command/arguments.js'
import { defineCommand } from '../command/command.js'
import { choice, date, required, string } from '../command/options.js'
import { by, dryRun, reading } from '../command/shared-options.js'
import { actingPerson } from '../names/acting-person.js'
import { findMaintained } from '../names/find-document.js'
import { carryOut } from './carry-out.js'
import { openQms } from './opening/open-qms.js'

const OUTCOMES: readonly ReviewOutcome[] = ['keep', 'revise', 'retire']

export const review = defineCommand({
  name: 'review',
  group: 'write',
  summary: 'Record that you read a document again.',
  details: 'It stays as it is, has to change, or is no longer needed.',
  example: 'qms review QP-001 --outcome keep --note "Read with the team; still how we work."',
  arguments: { id: argument('a document’s id, such as QP-001') },
  options: {
    outcome: required(choice(OUTCOMES, 'outcome', 'what you decided')),
    note: required(string('sentence', 'what you checked and found')),
    nextReview: date('an earlier date than the review interval gives'),
    request: string('id', 'the change request that follows'),
    by,
    dryRun,
    ...reading,
  },
  run: (context, { id, by, dryRun, ...asked }) =>
    carryOut(context, dryRun, async () => {
      const { qms, root } = await openQms(context, asked)
      const document = findMaintained(qms, id)
      return planReview(qms, document, { ...asked, by: await actingPerson(qms, root, by) })
    }),
})
