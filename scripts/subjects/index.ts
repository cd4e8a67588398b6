import type { Subject } from '../core/model/subject.js'
import { objectiveSubject } from './objective/index.js'
import { measurableSubjects } from './objective/measurable-subjects.js'
import { reviewPackSubject } from './review-pack/index.js'
import { roadmapSubject } from './roadmap/index.js'
import { systemSubject } from './system/index.js'

/** The subjects of the toolkit, in their order: the last four look at all others. */
export const subjects: readonly Subject[] = [
  ...measurableSubjects,
  objectiveSubject,
  systemSubject,
  roadmapSubject,
  reviewPackSubject,
]
