import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const customerSubject = defineSubject({
  id: 'customer',
  title: 'Customers',
  description: 'Complaints and feedback, and what follows from them.',
  contents,
})
