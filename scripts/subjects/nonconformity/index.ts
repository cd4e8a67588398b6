import { defineSubject } from '../../core/model/subject.js'
import * as contents from './contents.js'

export const nonconformitySubject = defineSubject({
  id: 'nonconformity',
  title: 'Nonconformity and corrective action',
  description: 'Nonconformities, their causes, corrections and corrective actions.',
  contents,
})
