export { managementReviewInputs } from './rules/management-review-inputs.js'
export { managementReviewInterval } from './rules/management-review-interval.js'
export { managementReviewOutputs } from './rules/management-review-outputs.js'
export { previousActionsCarried } from './rules/previous-actions-carried.js'
