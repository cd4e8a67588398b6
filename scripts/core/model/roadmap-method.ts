/** One way to the certificate, as a file in schemas/roadmap-methods/ describes it. */
export interface RoadmapMethod {
  /** The name of its file. */
  readonly id: string
  readonly title: string
  /** For whom it is right; a sentence. */
  readonly fits: string
  /** How long it usually takes: the fewest months, of a small organization, and the most. */
  readonly months: readonly [number, number]
  readonly milestones: readonly PlannedMilestone[]
}

export interface PlannedMilestone extends MilestoneEvidence {
  readonly step: string
  readonly title: string
  readonly phase: string
  readonly module?: string
  /** How long it takes beside the others. */
  readonly weeks: number
  /** The steps before it. */
  readonly after?: readonly string[]
  readonly objective: string
  readonly responsible: string
  readonly inspectors_look_for: readonly string[]
}

/** What shows that a milestone is reached. */
export interface MilestoneEvidence {
  /** Document types with one in force. */
  readonly in_force?: readonly string[]
  /** Record types with one of something that has happened. */
  readonly recorded?: readonly string[]
  readonly answered?: readonly string[]
  /** Points of readiness, by id. */
  readonly points?: readonly string[]
}
