import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const objectiveSubject = defineSubject({
  id: 'objective',
  title: 'Quality objectives',
  description: 'Whether objectives can be measured.',
  contents,
})
