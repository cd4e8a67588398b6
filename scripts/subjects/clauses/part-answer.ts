/** From worst to best. What could not be looked at is *not judged*: neither a gap nor answered. */
export const JUDGEMENTS = ['gap', 'evidence-too-old', 'not-judged', 'answered'] as const

export type Judgement = (typeof JUDGEMENTS)[number]

/** What people read. */
export const JUDGEMENT_LABELS: Readonly<Record<Judgement, string>> = {
  gap: 'Gap',
  'evidence-too-old': 'Evidence too old',
  'not-judged': 'Not judged',
  answered: 'Answered',
}

/** Whether there is what a clause asks for: a document in force, or records. */
export interface PartAnswer {
  readonly asks: 'document' | 'records'
  readonly judgement: Judgement
  /** One sentence. */
  readonly reason: string
  /** The record that counts or is too old, with its day; or the types of which there is none. */
  readonly evidence?: string
  /** A document in force says which records its work leaves behind. */
  readonly isDocumented?: boolean
  /** What would close a gap, once it is finished. */
  readonly near?: NearAnswer
}

/** A document that names a clause and still does not answer it. */
export interface NearAnswer {
  readonly document: string
  /** A scope may declare a clause not applicable. */
  readonly does: 'answers' | 'leaves out'
  /** `is still a draft`. */
  readonly fault: string
}
