import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const roadmapSubject = defineSubject({
  id: 'roadmap',
  title: 'The roadmap',
  description: 'Milestones on the way to the certificate, what shows that they are reached, and what to do next.',
  contents,
})
