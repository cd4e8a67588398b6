import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const systemSubject = defineSubject({
  id: 'system',
  title: 'The system itself',
  description: 'Settings, waivers, the baseline and the repository.',
  contents,
})
