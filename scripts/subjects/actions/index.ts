import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const actionsSubject = defineSubject({
  id: 'actions',
  title: 'Actions and due dates',
  description: 'What is to be done, by whom and by when.',
  contents,
})
