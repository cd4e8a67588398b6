import type { PackSources } from '../pack-sources.js'
import type { PackTopic } from '../review-pack.js'

/** One thing that a management review looks at. */
export interface ReviewTopic extends Pick<PackTopic, 'id'> {
  /** Where no section of the review has this topic. */
  readonly title?: string
  /** The clauses of ISO 9001 whose metrics belong here, with all below them. */
  readonly clauses: readonly string[]
  tell(sources: PackSources): ToldTopic
}

/** What a topic says besides the figures of metrics. */
export interface ToldTopic extends Pick<PackTopic, 'says'>, Partial<Pick<PackTopic, 'lists' | 'series'>> {}
