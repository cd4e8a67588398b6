import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const clausesSubject = defineSubject({
  id: 'clauses',
  title: 'Requirements',
  description: 'Which document or record answers which clause of a standard.',
  contents,
})
