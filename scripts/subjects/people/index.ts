import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const peopleSubject = defineSubject({
  id: 'people',
  title: 'People and roles',
  description: 'Who works here, in which roles, since when, with which keys.',
  contents,
})
