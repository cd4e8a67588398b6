import type { Document } from '../../core/model/document.js'
import type { Gap } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import type { PartAnswer } from '../clauses/part-answer.js'
import { reviewState } from '../review/review-state.js'

/** What can be judged of a requirement without asking people. */
export type GapState = NonNullable<Gap['state']>

/** From worst to best. */
export const GAP_STATES = ['never', 'draft', 'too-old', 'overdue', 'not-judged', 'effective'] as const

/** What people read. */
export const GAP_STATE_WORDS: Readonly<Record<GapState, string>> = {
  never: 'missing',
  draft: 'not in force yet',
  'too-old': 'with evidence that is too old',
  overdue: 'overdue for review',
  'not-judged': 'for people to judge',
  effective: 'in order',
}

/** @returns the worst of what a clause asks for. Where it asks for nothing in writing, only people can tell */
export function gapState(qms: Qms, parts: readonly PartAnswer[], documents: readonly Document[]): GapState {
  const states = parts.map((part) => stateOf(part))
  if (states.length === 0) states.push('not-judged')
  if (documents.some((document) => reviewState(qms, document)?.state === 'overdue')) states.push('overdue')
  return GAP_STATES.find((state) => states.includes(state)) ?? 'not-judged'
}

function stateOf({ judgement, near }: PartAnswer): GapState {
  if (judgement === 'answered') return 'effective'
  if (judgement === 'gap') return near?.does === 'answers' ? 'draft' : 'never'
  return judgement === 'evidence-too-old' ? 'too-old' : 'not-judged'
}
