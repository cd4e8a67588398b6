import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const retentionSubject = defineSubject({
  id: 'retention',
  title: 'Retention',
  description: 'What is kept, for how long, and whether the evidence is intact.',
  contents,
})
