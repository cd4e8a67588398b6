import { planReview, type ReviewOutcome } from '../../subjects/review/plan-review.js'
import { defineCommand } from '../command/command.js'
import { choice, date, required, string } from '../command/options.js'
import { by, deciding, documentId } from '../command/shared-options.js'
import { actingPerson } from '../names/acting-person.js'
import { decideAbout } from './decide-about.js'

const OUTCOMES: readonly ReviewOutcome[] = ['keep', 'revise', 'retire']

export const review = defineCommand({
  name: 'review',
  group: 'write',
  summary: 'Record that you read a document again.',
  details: 'It stays as it is, has to change, or is no longer needed.',
  example: 'qms review QP-001 --outcome keep --note "Read with the team; still how we work."',
  arguments: documentId,
  options: {
    outcome: required(choice(OUTCOMES, 'outcome', 'what you decided')),
    note: required(string('sentence', 'what you checked and found')),
    nextReview: date('an earlier date than the review interval gives'),
    request: string('id', 'the change request that follows'),
    by,
    ...deciding,
  },
  run: (context, asked) =>
    decideAbout(context, asked, async (document, { qms, root }) =>
      planReview(qms, document, { ...asked, by: await actingPerson(qms, root, asked.by) }),
    ),
})
