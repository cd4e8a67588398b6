import type { Subject } from '../../core/model/subject.js'
import { causeDiffersFromProblem } from './rules/cause-differs-from-problem.js'
import { correctionIsNotCorrectiveAction } from './rules/correction-is-not-corrective-action.js'
import { correctiveActionDecided } from './rules/corrective-action-decided.js'
import { correctiveActionVerified } from './rules/corrective-action-verified.js'
import { followUpAnswered } from './rules/follow-up-answered.js'
import { independentVerifier } from './rules/independent-verifier.js'
import { linkedBothWays } from './rules/linked-both-ways.js'
import { nonconformityStatesRequirement } from './rules/nonconformity-states-requirement.js'

export const nonconformitySubject: Subject = {
  id: 'nonconformity',
  title: 'Nonconformity and corrective action',
  description: 'Nonconformities, their causes, corrections and corrective actions.',
  rules: [
    nonconformityStatesRequirement,
    correctiveActionDecided,
    linkedBothWays,
    correctiveActionVerified,
    independentVerifier,
    followUpAnswered,
    causeDiffersFromProblem,
    correctionIsNotCorrectiveAction,
  ],
}
