import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const approvalSubject = defineSubject({
  id: 'approval',
  title: 'Approval',
  description: 'Who approved which exact text, whether that holds, and what is in force.',
  contents,
})
