import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const objectiveSubject = defineSubject({
  id: 'objective',
  title: 'Quality objectives and indicators',
  description: 'Whether objectives and indicators are measured, and what follows when they miss their target.',
  contents,
})
