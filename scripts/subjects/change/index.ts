import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const changeSubject = defineSubject({
  id: 'change',
  title: 'Change',
  description: 'What a change does to approved texts and closed records.',
  contents,
})
