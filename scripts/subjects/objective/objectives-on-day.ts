import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import type { Counted } from '../../core/run/figures/counted.js'
import { once } from '../../core/values/once.js'
import { hasEnded } from '../actions/due/has-ended.js'
import { type ObjectiveProgress, objectiveProgress } from './objective-progress.js'

/** A quality objective by its id, and how near it is to its target. */
export interface ObjectiveOnDay extends Counted, ObjectiveProgress {}

/** @returns the quality objectives with a target that are in force on the as-of date and not withdrawn */
export const objectivesOnDay = once((qms: Qms): readonly ObjectiveOnDay[] =>
  qms.ofType('quality-objective').flatMap((document) => {
    if (hasEnded(document.fields.retired, qms.today)) return []
    const progress = objectiveProgress(qms, document as Document)
    return progress?.elapsed === undefined ? [] : [{ id: document.id, ...progress }]
  }),
)
