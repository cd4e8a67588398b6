import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const reviewPackSubject = defineSubject({
  id: 'review-pack',
  title: 'Pack of the management review',
  description: 'What the records say for each input of a management review, and what of it needs a decision.',
  contents,
})
