import type { Subject } from '../../core/model/subject.js'
import { managementReviewInputs } from './rules/management-review-inputs.js'
import { managementReviewInterval } from './rules/management-review-interval.js'
import { managementReviewOutputs } from './rules/management-review-outputs.js'
import { previousActionsCarried } from './rules/previous-actions-carried.js'

export const managementReviewSubject: Subject = {
  id: 'management-review',
  title: 'Management review',
  description: 'Inputs, outputs and interval of management reviews.',
  rules: [managementReviewInputs, managementReviewOutputs, previousActionsCarried, managementReviewInterval],
}
