import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const reviewSubject = defineSubject({
  id: 'review',
  title: 'Review',
  description: 'Whether documents are reviewed in time, by people who may, with an outcome.',
  contents,
})
