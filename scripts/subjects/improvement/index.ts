import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const improvementSubject = defineSubject({
  id: 'improvement',
  title: 'Improvement',
  description: 'Opportunities, ideas and planned changes, and whether they lead to something.',
  contents,
})
