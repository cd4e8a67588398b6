import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const managementReviewSubject = defineSubject({
  id: 'management-review',
  title: 'Management review',
  description: 'Inputs, outputs and interval of management reviews.',
  contents,
})
